package techfin.rating.product;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/**
 * What is known of an enterprise that looks for finance; amounts in yuan. Null is what nobody stated.
 *
 * @param on the day whose rules answer
 * @param uscc unified social credit code
 * @param divisionCode six digits
 * @param grade by the city's rating; it orders and explains, and denies nothing that a rule gives by qualification
 * @param rd R&D of the last year
 * @param revenue sales of the last year
 * @param lastEquityRound money of the last round of institutional equity
 * @param rights appraised rights that could be pledged
 * @param firstLoan whether it never had a loan
 * @param purpose what the money is for
 * @param security what it can offer; null leaves every kind open
 */
public record Applicant(
        LocalDate on,
        @Nullable String uscc,
        String divisionCode,
        @Nullable Stage stage,
        @Nullable GradeStep grade,
        List<Held> qualifications,
        @Nullable Money rd,
        @Nullable Money revenue,
        @Nullable Money lastEquityRound,
        List<AppraisedRight> rights,
        boolean firstLoan,
        @Nullable Purpose purpose,
        @Nullable Security security) {
    public Applicant {
        qualifications = List.copyOf(qualifications);
        rights = List.copyOf(rights);
    }

    /** A right with its appraised value in yuan. */
    public record AppraisedRight(RightKind kind, Money value) {}
}
