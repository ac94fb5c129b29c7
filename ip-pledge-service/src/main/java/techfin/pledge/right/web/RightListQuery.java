package techfin.pledge.right.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.lending.record.Stated;
import techfin.pledge.right.LegalStatus;
import techfin.pledge.right.RightDays;
import techfin.pledge.right.RightFilter;
import techfin.pledge.right.RightKind;
import techfin.pledge.right.RightNumber;
import techfin.recordkit.Refusals;

/** What a list of rights is narrowed to, as it stands in the address. */
@Introspected
public record RightListQuery(
        @QueryValue @Nullable RightKind kind,

        @QueryValue @Nullable @Parameter(description = "However it is typed, as on the certificate")
        String number,

        @QueryValue @Nullable @Parameter(description = "Legal status that stands")
        LegalStatus status,

        @QueryValue @Nullable @Parameter(description = "Unified social credit code of an owner")
        String ownerUscc,

        @QueryValue @Nullable @Parameter(description = "The next yearly fee is due before this day")
        LocalDate feeDueBefore,

        @QueryValue @Nullable @Parameter(description = "The last day of the right lies before this day")
        LocalDate expiresBefore) {
    /**
     * The filter that the parameters state.
     *
     * @throws techfin.servicekit.problem.Problem 400 with every parameter that cannot be
     */
    RightFilter toFilter() {
        List<Finding> found = new ArrayList<>();
        Uscc owner = ownerUscc == null
                ? null
                : Stated.uscc("?ownerUscc", ownerUscc, found).orElse(null);
        if (feeDueBefore != null) {
            RightDays.check("?feeDueBefore", feeDueBefore, found);
        }
        if (expiresBefore != null) {
            RightDays.check("?expiresBefore", expiresBefore, found);
        }
        Refusals.throwIfAny(found);
        return new RightFilter(
                kind,
                number == null ? null : RightNumber.searched(kind, number),
                status,
                owner,
                feeDueBefore,
                expiresBefore);
    }
}
