package techfin.loan.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.filing.LibraryCheck.Outcome.CONFIRMED;
import static techfin.loan.filing.LibraryCheck.Outcome.NOT_ASKED;
import static techfin.loan.filing.LibraryCheck.Outcome.NOT_FOUND;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.lending.record.Finding;

class LibraryQuestionTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 4, 1);

    @ParameterizedTest
    @CsvSource({
        "202637150200000001, 2026",
        "202537150200000001, 2025",
        "2024,               2024",
        "199937150200000001, ",
        "999937150200000001, ",
        "SD26,               ",
        ",                   ",
    })
    void the_year_asked_for_is_that_of_the_number(@Nullable String number, @Nullable Integer year) {
        assertThat(LibraryQuestion.about(borrower(number)).map(LibraryQuestion::year))
                .isEqualTo(Optional.ofNullable(year));
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, NOT_ASKED, CONFIRMED",
        "NOT_FOUND, NOT_ASKED, NOT_FOUND",
        "NOT_ASKED, NOT_ASKED, NOT_ASKED",
        "NOT_ASKED, NOT_FOUND, NOT_FOUND",
        "NOT_FOUND, CONFIRMED, CONFIRMED",
        "CONFIRMED, NOT_FOUND, NOT_FOUND",
    })
    void silence_changes_nothing_that_the_library_said_before(
            LibraryCheck.Outcome before, LibraryCheck.Outcome again, LibraryCheck.Outcome stands) {
        LibraryCheck after = new LibraryCheck(before, FIRST).after(new LibraryCheck(again, LATER));
        assertThat(after.outcome()).isEqualTo(stands);
        assertThat(after.on()).isEqualTo(again == NOT_ASKED && before != NOT_ASKED ? FIRST : LATER);
    }

    @Test
    void one_warning_of_the_library_stands_at_most_and_other_warnings_stay() {
        Borrower borrower = borrower("202637150200000001");
        Finding other = Finding.of("/principal", "FILING_LIMIT_USED_UP");
        List<Finding> unknown = FilingWarnings.lookedUp(List.of(other), borrower, new LibraryCheck(NOT_ASKED, FIRST));
        assertThat(unknown).extracting(Finding::code).containsExactly("FILING_LIMIT_USED_UP", "LIBRARY_NOT_ASKED");
        List<Finding> missing = FilingWarnings.lookedUp(unknown, borrower, new LibraryCheck(NOT_FOUND, LATER));
        assertThat(missing)
                .extracting(Finding::code)
                .containsExactly("FILING_LIMIT_USED_UP", "LIBRARY_REGISTRATION_NOT_FOUND");
        assertThat(missing.getLast().values()).containsEntry("year", "2026");
        assertThat(FilingWarnings.lookedUp(missing, borrower, new LibraryCheck(CONFIRMED, LATER)))
                .containsExactly(other);
        assertThat(FilingWarnings.lookedUp(missing, borrower, null)).containsExactly(other);
    }

    private static Borrower borrower(@Nullable String number) {
        return Examples.at("371502", number).borrower();
    }
}
