package techfin.pledge.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import techfin.lending.record.Finding;
import techfin.money.Percent;

/** Shares as published: policy of Zhongshan, Zhuhai and Shandong. */
class RiskShareTest {
    private static RiskShare share(RiskParty party, String percent) {
        return new RiskShare(party, null, Percent.parse(percent));
    }

    private static List<String> codes(RiskShare... shares) {
        return RiskShare.refusals("/riskShares", List.of(shares)).stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void zhongshan_has_four_parties_and_zhuhai_two() {
        assertThat(codes(
                        share(RiskParty.CITY_FUND, "54"),
                        share(RiskParty.BANK, "26"),
                        share(RiskParty.INSURER, "16"),
                        share(RiskParty.APPRAISER, "4")))
                .isEmpty();
        assertThat(codes(share(RiskParty.BANK, "60"), share(RiskParty.CITY_FUND, "40")))
                .isEmpty();
    }

    @Test
    void where_nothing_is_agreed_nothing_is_stated() {
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_sum_of_99_99_percent_is_refused() {
        assertThat(codes(share(RiskParty.BANK, "59.99"), share(RiskParty.CITY_FUND, "40")))
                .containsExactly("SHARES_NOT_WHOLE");
    }

    @Test
    void a_party_twice_and_a_part_of_nothing_are_refused() {
        assertThat(codes(share(RiskParty.BANK, "60"), share(RiskParty.BANK, "40"), share(RiskParty.INSURER, "0")))
                .containsExactly("PARTY_REPEATED", "NOT_POSITIVE");
    }

    @Test
    void two_guarantors_with_names_are_two_parties() {
        RiskShare first = new RiskShare(RiskParty.GUARANTOR, "聊城市融资担保", Percent.parse("50"));
        RiskShare second = new RiskShare(RiskParty.GUARANTOR, "山东省再担保", Percent.parse("50"));
        assertThat(codes(first, second)).isEmpty();
    }
}
