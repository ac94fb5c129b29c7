package techfin.rating.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.rating.qualification.Qualification.Standing.EXPIRED;
import static techfin.rating.qualification.Qualification.Standing.IN_FORCE;
import static techfin.rating.qualification.Qualification.Standing.NOT_YET;
import static techfin.rating.qualification.Qualification.Standing.REVOKED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;

class QualificationTest {
    private static final Uscc FIRM = new Uscc("91371502MA0000001X");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** 国科发政〔2017〕115号: until 31 March of the next year; 国科发火〔2016〕32号 and 工信部企业〔2022〕63号: three years. */
    @ParameterizedTest
    @CsvSource({
        "TECH_SME,        2026, 2026-05-20, 2027-03-31",
        "TECH_SME,        2025, 2026-01-08, 2026-03-31",
        "HIGH_TECH,       2023, 2023-11-29, 2026-11-28",
        "HIGH_TECH,       2024, 2024-02-29, 2027-02-27",
        "INNOVATIVE_SME,  2025, 2025-06-01, 2028-05-31",
        "SPECIALISED_SME, 2024, 2024-07-01, 2027-06-30",
        "LITTLE_GIANT,    2022, 2022-09-01, 2025-08-31",
    })
    void the_last_day_follows_from_the_rule_of_the_kind(
            QualificationKind kind, int year, LocalDate from, LocalDate last) {
        assertThat(facts(kind, year, from, null))
                .map(QualificationFacts::validUntil)
                .contains(last);
    }

    @ParameterizedTest
    @CsvSource({"GAZELLE", "SINGLE_CHAMPION", "CREDIT_ENHANCED", "TALENT", "LEADS_PROJECT"})
    void where_no_rule_sets_the_last_day_it_is_stated(QualificationKind kind) {
        List<Finding> found = new ArrayList<>();
        assertThat(draft(kind, 2026, LocalDate.of(2026, 5, 20), null).read(TODAY, found))
                .isEmpty();
        assertThat(found).containsExactly(Finding.of("/validUntil", "REQUIRED"));
        assertThat(facts(kind, 2026, LocalDate.of(2026, 5, 20), LocalDate.of(2028, 5, 19)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "1999, 2000-05-20,           , /year,       OUT_OF_RANGE",
        "2027, 2027-01-01,           , /year,       OUT_OF_RANGE",
        "2026, 2025-12-31,           , /validFrom,  NOT_OF_THE_LIST_YEAR",
        "2024, 2026-01-01,           , /validFrom,  NOT_OF_THE_LIST_YEAR",
        "2026, 2026-05-20, 2026-05-19, /validUntil, ENDS_BEFORE_BEGIN",
        "2026, 2026-05-20, 2046-05-21, /validUntil, OUT_OF_RANGE",
        // a 2024 registration published after its own last day holds on no day
        "2024, 2025-04-01,           , /validUntil, ENDS_BEFORE_BEGIN",
    })
    void days_that_cannot_be_are_refused(
            int year, LocalDate from, @Nullable LocalDate until, String pointer, String code) {
        List<Finding> found = new ArrayList<>();
        draft(QualificationKind.TECH_SME, year, from, until).read(TODAY, found);
        assertThat(found)
                .extracting(Finding::pointer, Finding::code)
                .contains(org.assertj.core.groups.Tuple.tuple(pointer, code));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-19, NOT_YET",
        "2026-05-20, IN_FORCE",
        "2027-03-31, IN_FORCE",
        "2027-04-01, EXPIRED",
    })
    void both_its_first_and_its_last_day_are_days_on_which_it_holds(LocalDate day, Qualification.Standing standing) {
        assertThat(techSme().standingOn(day)).isEqualTo(standing);
    }

    @Test
    void what_is_revoked_holds_until_the_day_before() {
        Qualification revoked = techSme().revoked(new Qualification.Revocation(LocalDate.of(2026, 9, 1), "抽查不合格"));
        assertThat(revoked.standingOn(LocalDate.of(2026, 8, 31))).isEqualTo(IN_FORCE);
        assertThat(revoked.standingOn(LocalDate.of(2026, 9, 1))).isEqualTo(REVOKED);
        assertThat(revoked.standingOn(LocalDate.of(2027, 4, 1))).isEqualTo(REVOKED);
        assertThat(revoked.standingOn(LocalDate.of(2026, 5, 19))).isEqualTo(NOT_YET);
        Qualification never = techSme().revoked(new Qualification.Revocation(LocalDate.of(2026, 5, 20), "材料造假"));
        assertThat(never.isInForce(LocalDate.of(2026, 5, 20))).isFalse();
    }

    @Test
    void a_revocation_lies_inside_the_term_and_not_in_the_future() {
        assertThat(QualificationDraft.revocationRefusals(techSme(), LocalDate.of(2026, 5, 19), TODAY))
                .extracting(Finding::code)
                .containsExactly("OUTSIDE_ITS_TERM");
        assertThat(QualificationDraft.revocationRefusals(techSme(), TODAY.plusDays(1), TODAY))
                .extracting(Finding::code)
                .containsExactly("IN_FUTURE");
        assertThat(QualificationDraft.revocationRefusals(techSme(), TODAY, TODAY))
                .isEmpty();
    }

    @Test
    void on_every_day_it_has_one_standing_and_once_over_it_stays_over() {
        Random random = new Random(115);
        for (int i = 0; i < 2_000; i++) {
            LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_500));
            LocalDate until = from.plusDays(random.nextInt(1_200));
            QualificationFacts facts =
                    new QualificationFacts(QualificationKind.GAZELLE, from.getYear(), null, from, until, "名单");
            Qualification one = Qualification.recorded("id", FIRM, facts, TODAY);
            LocalDate revokedOn = from.plusDays(random.nextInt(1_200));
            Qualification now = random.nextBoolean() ? one : one.revoked(new Qualification.Revocation(revokedOn, "r"));
            LocalDate day = from.minusDays(30).plusDays(random.nextInt(1_400));
            Qualification.Standing standing = now.standingOn(day);
            assertThat(now.isInForce(day)).isEqualTo(standing == IN_FORCE);
            if (standing == EXPIRED || standing == REVOKED) {
                assertThat(now.isInForce(day.plusDays(random.nextInt(500)))).isFalse();
            }
            if (standing == IN_FORCE) {
                assertThat(day).isBetween(from, until);
            }
        }
    }

    private static Qualification techSme() {
        return Qualification.recorded(
                "id",
                FIRM,
                facts(QualificationKind.TECH_SME, 2026, LocalDate.of(2026, 5, 20), null)
                        .orElseThrow(),
                TODAY);
    }

    private static Optional<QualificationFacts> facts(
            QualificationKind kind, int year, LocalDate from, @Nullable LocalDate until) {
        List<Finding> found = new ArrayList<>();
        Optional<QualificationFacts> facts = draft(kind, year, from, until).read(TODAY, found);
        assertThat(found).isEmpty();
        return facts;
    }

    private static QualificationDraft draft(
            QualificationKind kind, int year, LocalDate from, @Nullable LocalDate until) {
        return new QualificationDraft(kind, year, "N-1", from, until, "名单");
    }
}
