package techfin.rating.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import techfin.rating.SharedCases;
import techfin.rating.selfcheck.InnovativeSmeFacts.Route;

/** 工信部企业〔2022〕63号 annex 1, by worked cases and laws. */
class InnovativeSmeCheckTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
    private static final long SEED = 63;

    @TestFactory
    Stream<DynamicTest> the_shared_cases() {
        return SharedCases.read("innovative-sme-2022-cases.json")
                .path("cases")
                .valueStream()
                .map(row -> DynamicTest.dynamicTest(row.path("id").asText(), () -> {
                    InnovativeSmeCheck.Result result = InnovativeSmeCheck.of(facts(row));
                    JsonNode expected = row.path("expected");
                    assertThat(result.innovation())
                            .isEqualTo(expected.path("innovation").intValue());
                    assertThat(result.growth())
                            .isEqualTo(expected.path("growth").intValue());
                    assertThat(result.specialisation())
                            .isEqualTo(expected.path("specialisation").intValue());
                    assertThat(result.total()).isEqualTo(expected.path("total").intValue());
                    assertThat(result.passed())
                            .isEqualTo(expected.path("passed").asBoolean());
                    assertThat(result.missing().isEmpty()).isEqualTo(result.passed());
                    assertThat(result.inForce()).isTrue();
                }));
    }

    @Test
    void a_group_below_its_least_fails_whatever_the_total_and_a_direct_route_helps() {
        InnovativeSmeFacts facts = facts(IpLevel.HIGH_VALUE_CLASS1, "6", "-2", "50", false, "65", LAST_DAY);
        assertThat(InnovativeSmeCheck.of(facts).missing())
                .extracting(Shortfall::code)
                .containsExactly("GROWTH_BELOW_LEAST");
        InnovativeSmeFacts direct = new InnovativeSmeFacts(
                LAST_DAY,
                facts.ip(),
                facts.rdPercent(),
                facts.growthPercent(),
                facts.debtPercent(),
                false,
                facts.mainSharePercent(),
                Set.of(Route.EQUITY));
        assertThat(InnovativeSmeCheck.of(direct).passed()).isTrue();
    }

    @Test
    void from_april_2026_on_the_points_are_shown_as_they_were_and_the_rule_is_said_to_be_replaced() {
        InnovativeSmeFacts facts = facts(IpLevel.CLASS1, "3", "5", "55", false, "60", LAST_DAY.plusDays(1));
        InnovativeSmeCheck.Result result = InnovativeSmeCheck.of(facts);
        assertThat(result.inForce()).isFalse();
        assertThat(result.total()).isEqualTo(65);
        assertThat(result.missing()).extracting(Shortfall::code).containsExactly("RULE_REPLACED");
        assertThat(result.missing().getFirst().values()).containsEntry("since", "2026-04-01");
    }

    @Test
    void more_rd_growth_and_main_business_and_less_debt_never_lower_the_score() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            IpLevel ip = List.of(IpLevel.values()).get(random.nextInt(IpLevel.values().length));
            String rd = decimal(random, 0, 8);
            String growth = decimal(random, -5, 20);
            String debt = decimal(random, 1, 100);
            String share = decimal(random, 40, 80);
            int total = total(facts(ip, rd, growth, debt, false, share, LAST_DAY));
            assertThat(total(facts(ip, rd + "1", growth, debt, false, share, LAST_DAY)))
                    .isGreaterThanOrEqualTo(total);
            assertThat(total(facts(ip, rd, "20", debt, false, share, LAST_DAY))).isGreaterThanOrEqualTo(total);
            assertThat(total(facts(ip, rd, growth, "0", false, share, LAST_DAY)))
                    .isGreaterThanOrEqualTo(total);
            assertThat(total(facts(ip, rd, growth, debt, true, share, LAST_DAY)))
                    .isGreaterThanOrEqualTo(total);
            assertThat(total(facts(ip, rd, growth, debt, false, "100", LAST_DAY)))
                    .isGreaterThanOrEqualTo(total);
        }
    }

    private static int total(InnovativeSmeFacts facts) {
        return InnovativeSmeCheck.of(facts).total();
    }

    private static String decimal(Random random, int from, int to) {
        return BigDecimal.valueOf(from * 100L + random.nextInt((to - from) * 100), 2)
                .toPlainString();
    }

    private static InnovativeSmeFacts facts(JsonNode row) {
        return facts(
                IpLevel.named(row.path("ip").asText()).orElseThrow(),
                row.path("rd_pct").asText(),
                row.path("growth_pct").asText(),
                row.path("debt_pct").asText(),
                row.path("strategic_industry").asBoolean(),
                row.path("main_share_pct").asText(),
                LAST_DAY);
    }

    private static InnovativeSmeFacts facts(
            IpLevel ip, String rd, String growth, String debt, boolean strategic, String share, LocalDate on) {
        return new InnovativeSmeFacts(
                on,
                ip,
                new BigDecimal(rd),
                new BigDecimal(growth),
                new BigDecimal(debt),
                strategic,
                new BigDecimal(share),
                Set.of());
    }
}
