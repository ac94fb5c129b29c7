package techfin.subsidykit.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import techfin.casework.CaseState;
import techfin.money.DatePeriod;
import techfin.money.Money;
import techfin.money.Rate;
import techfin.subsidy.LoanFacts;
import techfin.subsidy.LoanRate;
import techfin.subsidy.SchemeVersion;
import techfin.subsidy.Schemes;
import techfin.subsidykit.access.Office;
import techfin.subsidykit.application.Details;
import techfin.subsidykit.application.OtherSubsidies;
import techfin.subsidykit.application.Progress;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.round.RoundStage;
import techfin.subsidykit.round.RoundTerms;
import techfin.subsidykit.round.SubsidyRound;

/** What several schemes on one loan take of its interest, and of its days. */
class SeveralSchemesTest {
    private static final Schemes SHIPPED = Schemes.shipped(SeveralSchemesTest::json);
    private static final LocalDate DISBURSED = LocalDate.of(2024, 8, 6);
    private static final LocalDate SETTLED = LocalDate.of(2025, 8, 6);

    private static @Nullable Object json(String text) {
        try {
            return new ObjectMapper().readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static SchemeVersion scheme(String code) {
        return SHIPPED.inForce(code, SETTLED).orElseThrow();
    }

    private static DatePeriod daysUnder(String code) {
        return ApprovalChecks.daysOf(application(), loan(), round(scheme(code))).days();
    }

    @Test
    void a_scheme_for_fees_takes_no_day_of_interest() {
        assertThat(daysUnder("SD-IP-PLEDGE")).isEqualTo(new DatePeriod(DISBURSED, SETTLED));
        assertThat(daysUnder("SD-IP-APPRAISAL").isEmpty()).isTrue();
    }

    /** Case B08: the province's 60,300.00 is what the city has to leave alone, and the other way round. */
    @Test
    void a_scheme_leaves_alone_what_others_take_and_not_what_it_takes_itself() {
        OtherSubsidies taken = new OtherSubsidies(Map.of(
                "loan",
                Map.of("SD-IP-PLEDGE", Money.parse("60300.00"), "LC-IP-PLEDGE", Money.parse("35700.00")),
                "other loan",
                Map.of("SD-IP-PLEDGE", Money.parse("1.00"))));
        assertThat(taken.besides(scheme("LC-IP-PLEDGE"), "loan")).isEqualTo(Money.parse("60300.00"));
        assertThat(taken.besides(scheme("SD-IP-PLEDGE"), "loan")).isEqualTo(Money.parse("35700.00"));
        assertThat(taken.besides(scheme("SD-TRANSFER-LOAN"), "loan")).isEqualTo(Money.parse("96000.00"));
        assertThat(taken.besides(scheme("SD-IP-PLEDGE"), "other loan")).isEqualTo(Money.ZERO);
        assertThat(taken.besides(scheme("SD-IP-PLEDGE"), "a loan of one scheme"))
                .isEqualTo(Money.ZERO);
        assertThat(taken.besides(scheme("SD-IP-APPRAISAL"), "loan"))
                .as("a fee does not mind")
                .isEqualTo(Money.ZERO);
    }

    private static SubsidyLoan loan() {
        Money principal = Money.parse("3000000.00");
        LoanFacts facts = new LoanFacts(
                DISBURSED.minusDays(1),
                null,
                DISBURSED.minusDays(1),
                List.of(new LoanFacts.Drawdown(DISBURSED, principal)),
                List.of(),
                SETTLED,
                null,
                SETTLED,
                new LoanRate.Fixed(Rate.ofPercent("3.20")),
                List.of(),
                Money.parse("96000.00"),
                0,
                null,
                null,
                false);
        return new SubsidyLoan(
                "loan",
                "BANK-A",
                "91371502MA0000001X",
                "聊城测试科技有限公司",
                "371502",
                "C-1",
                "N-1",
                principal,
                principal,
                DISBURSED,
                SETTLED,
                SETTLED,
                Money.parse("96000.00"),
                facts);
    }

    private static SubsidyApplication application() {
        Details details = new Details(null, null, null, null, List.of());
        return new SubsidyApplication(
                "case",
                1,
                "round",
                "loan",
                "BANK-A",
                "91371502MA0000001X",
                "聊城测试科技有限公司",
                "371502",
                CaseState.NOTICED,
                "enterprise.a",
                SETTLED,
                new Progress(details, null, null, null, null),
                null);
    }

    private static SubsidyRound round(SchemeVersion scheme) {
        return new SubsidyRound(
                "round",
                1,
                "测试批次",
                scheme,
                null,
                RoundTerms.usual(SETTLED, SETTLED.plusDays(30), 2025, Office.IP_OFFICE),
                Money.parse("9000000.00"),
                Money.ZERO,
                List.of(),
                RoundStage.NOTICED,
                null,
                "ip.reviewer");
    }
}
