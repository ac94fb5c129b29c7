package techfin.loan.provisional.web;

import io.micronaut.http.HttpRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.loan.provisional.LapsedCase;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.ProblemTexts;

/**
 * A provisional filing.
 *
 * @param id of its loan
 * @param lapsesOn last day for its completion, 31 December of the year of its submission
 * @param filedAmount yuan
 * @param why what it lacks, by the code of its warning
 * @param message the same in the reader's language
 */
@Schema(name = "ProvisionalFiling")
record CaseView(
        String id,
        String noteNumber,
        String bankCode,
        Applicant enterprise,
        @Nullable String libraryNumber,
        LocalDate submittedOn,
        LocalDate lapsesOn,
        String filedAmount,
        String why,
        @Nullable String message) {
    /** The borrower. */
    @Schema(name = "ProvisionalFilingEnterprise")
    record Applicant(String uscc, String name, String divisionCode) {}

    static CaseView of(HttpRequest<?> request, LapsedCase one) {
        String number = one.libraryNumber();
        Map<String, Object> values =
                number == null || number.length() < 4 ? Map.of() : Map.of("year", number.substring(0, 4));
        return new CaseView(
                one.loanId(),
                one.noteNumber(),
                one.bankCode(),
                new Applicant(one.uscc(), one.enterpriseName(), one.divisionCode()),
                number,
                one.submittedOn(),
                one.lapsedOn(),
                one.filedAmount().toString(),
                one.why(),
                ProblemTexts.loaded().text(Language.of(request), one.why(), values));
    }
}
