package techfin.lending.servicing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A later end of a loan's term, agreed by bank and enterprise (展期).
 *
 * @param previousEnd end of the term before: by contract, or by the extension before this one
 * @param agreedOn day of the agreement, however late it came on record
 * @param contractNumber number of the agreement, null when there is none of its own
 */
public record Extension(
        String id,
        String loanId,
        LocalDate previousEnd,
        LocalDate newEnd,
        LocalDate agreedOn,
        @Nullable String contractNumber,
        String enteredBy,
        Instant recordedAt) {}
