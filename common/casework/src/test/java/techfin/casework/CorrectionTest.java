package techfin.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionTest {
    @ParameterizedTest(name = "returned in {0}, {1} changed: goes on at {2}")
    @CsvSource({
        "CITY_REVIEW, /payee/accountNumber, COUNTY_REVIEWED",
        "CITY_REVIEW, /statement, BANK_CONFIRMED",
        "CITY_REVIEW, /documents/0/name, BANK_CONFIRMED",
        "CITY_REVIEW, /interestPaid, SUBMITTED",
        "COUNTY_REVIEW, /contact/phone, BANK_CONFIRMED",
        "COUNTY_REVIEW, /interestPaid, SUBMITTED",
        "BANK_CONFIRMATION, /interestPaid, SUBMITTED",
        "BANK_CONFIRMATION, /statement, SUBMITTED"
    })
    void reviews_that_did_not_rest_on_the_changed_field_stay(Stage returnedIn, String changed, CaseState to) {
        assertThat(Correction.of(Course.of(true), returnedIn, Set.of(changed)).to())
                .isEqualTo(to);
    }

    @Test
    void a_correction_that_changes_nothing_goes_back_to_whoever_returned_it() {
        Correction correction = Correction.of(Course.of(true), Stage.CITY_REVIEW, Set.of());
        assertThat(correction).isEqualTo(new Correction(CaseState.COUNTY_REVIEWED, Set.of()));
    }

    @Test
    void what_falls_is_named() {
        assertThat(Correction.of(Course.of(true), Stage.CITY_REVIEW, Set.of("/interestPaid"))
                        .undone())
                .containsExactlyInAnyOrder(Stage.BANK_CONFIRMATION, Stage.COUNTY_REVIEW);
        assertThat(Correction.of(Course.of(true), Stage.CITY_REVIEW, Set.of("/statement"))
                        .undone())
                .containsExactly(Stage.COUNTY_REVIEW);
    }

    @Test
    void without_the_county_a_changed_statement_goes_straight_to_the_city() {
        assertThat(Correction.of(Course.of(false), Stage.CITY_REVIEW, Set.of("/statement")))
                .isEqualTo(new Correction(CaseState.BANK_CONFIRMED, Set.of()));
    }

    @Test
    void a_marked_field_covers_what_lies_under_it_and_nothing_beside_it() {
        Set<String> marked = Set.of("/payee", "/contact/phone");
        assertThat(Correction.unmarked(marked, Set.of("/payee/bankName", "/contact/phone")))
                .isEmpty();
        assertThat(Correction.unmarked(marked, Set.of("/payeeOther", "/contact/name")))
                .containsExactlyInAnyOrder("/payeeOther", "/contact/name");
    }
}
