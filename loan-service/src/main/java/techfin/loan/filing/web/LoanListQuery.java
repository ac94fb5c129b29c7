package techfin.loan.filing.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.FoldedName;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Finding;
import techfin.lending.record.PlausibleDays;
import techfin.lending.record.Span;
import techfin.loan.filing.LoanFilter;
import techfin.loan.filing.Security;
import techfin.money.Money;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;

/** What a list of loans is narrowed to, as it stands in the address. */
@Introspected
public record LoanListQuery(
        @QueryValue @Nullable LoanStatus status,

        @QueryValue @Nullable String bankCode,

        @QueryValue @Nullable String divisionCode,

        @QueryValue @Nullable String uscc,

        @QueryValue @Nullable String noteNumber,

        @QueryValue @Nullable @Parameter(description = "First day of the bureau's last decision")
        LocalDate decidedFrom,

        @QueryValue @Nullable LocalDate decidedTo,

        @QueryValue @Nullable LocalDate disbursedFrom,

        @QueryValue @Nullable LocalDate disbursedTo,

        @QueryValue @Nullable LocalDate maturesFrom,

        @QueryValue @Nullable LocalDate maturesTo,

        @QueryValue
        @Nullable
        @Parameter(
                description = "Yuan with two decimal places",
                schema = @Schema(type = "string", example = "1000000.00"))
        String principalFrom,

        @QueryValue @Nullable @Parameter(schema = @Schema(type = "string", example = "5000000.00"))
        String principalTo,

        @QueryValue @Nullable Boolean firstLoan,

        @QueryValue @Nullable Security security,

        @QueryValue
        @Nullable
        @Parameter(
                description = "A piece of the enterprise's name, 2 to 50 characters; width, case and blanks make no"
                        + " difference, and no character stands for others",
                schema = @Schema(type = "string", minLength = 2, maxLength = 50, example = "轴承"))
        String q,

        @QueryValue
        @Nullable
        @Parameter(
                description = "true: settled, the settlement not confirmed yet, and reported by somebody other than the"
                        + " caller: what a second person at the bank has to look at")
        Boolean settlementWaits) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 50;

    /**
     * The filter that the parameters state.
     *
     * @param reader who asks
     * @throws techfin.servicekit.problem.Problem 400 with every parameter that cannot be
     */
    LoanFilter toFilter(Actor reader) {
        List<Finding> found = new ArrayList<>();
        Span<LocalDate> decided = days("decided", decidedFrom, decidedTo, found);
        Span<LocalDate> disbursed = days("disbursed", disbursedFrom, disbursedTo, found);
        Span<LocalDate> matures = days("matures", maturesFrom, maturesTo, found);
        Money least = amount("?principalFrom", principalFrom, found);
        Money most = amount("?principalTo", principalTo, found);
        Span<Money> principal = span("?principalTo", least, most, found);
        FoldedName piece = piece(found);
        Refusals.throwIfAny(found);
        return new LoanFilter(
                status,
                bankCode,
                divisionCode,
                uscc,
                noteNumber,
                decided,
                disbursed,
                matures,
                principal,
                firstLoan,
                security,
                piece,
                Boolean.TRUE.equals(settlementWaits) ? reader.username() : null);
    }

    private static Span<LocalDate> days(
            String name, @Nullable LocalDate from, @Nullable LocalDate to, List<Finding> found) {
        if (from != null) {
            PlausibleDays.check("?" + name + "From", from, found);
        }
        if (to != null) {
            PlausibleDays.check("?" + name + "To", to, found);
        }
        return span("?" + name + "To", from, to, found);
    }

    private static <T extends Comparable<? super T>> Span<T> span(
            String pointer, @Nullable T from, @Nullable T to, List<Finding> found) {
        Span<T> span = new Span<>(from, to);
        if (span.isUpsideDown()) {
            found.add(new Finding(pointer, "ENDS_BEFORE_BEGIN", Map.of("from", String.valueOf(from))));
        }
        return span;
    }

    private static @Nullable Money amount(String pointer, @Nullable String text, List<Finding> found) {
        if (text == null) {
            return null;
        }
        try {
            Money amount = Money.parse(text);
            if (!amount.isNegative()) {
                return amount;
            }
        } catch (IllegalArgumentException notAnAmount) {
            // told below
        }
        found.add(new Finding(pointer, "INVALID_MONEY", Map.of()));
        return null;
    }

    private @Nullable FoldedName piece(List<Finding> found) {
        if (q == null) {
            return null;
        }
        FoldedName piece = FoldedName.of(q);
        boolean tooLong = q.codePointCount(0, q.length()) > LONGEST;
        if (tooLong || piece.length() < SHORTEST) {
            found.add(new Finding(
                    "?q",
                    "NAME_PIECE_LENGTH",
                    Map.of("least", Integer.toString(SHORTEST), "most", Integer.toString(LONGEST))));
        }
        return piece;
    }
}
