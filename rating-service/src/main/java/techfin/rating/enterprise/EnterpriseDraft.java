package techfin.rating.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.lending.record.RecordLimits;
import techfin.lending.record.Stated;

/**
 * An enterprise as somebody stated it; what is missing is null.
 *
 * @param uscc as typed
 */
public record EnterpriseDraft(
        @Nullable String uscc,
        @Nullable String name,
        @Nullable String divisionCode,
        @Nullable String industryCode,
        @Nullable LocalDate foundedOn,
        Figures figures) {
    /** An enterprise as it can come on the register. */
    public record Read(Uscc uscc, EnterpriseFacts facts) {}

    /**
     * The enterprise that it states.
     *
     * @param found takes everything that is missing or cannot be read
     * @return empty when something is
     */
    public Optional<Read> read(List<Finding> found) {
        int before = found.size();
        Optional<Uscc> code = Stated.uscc("/uscc", uscc, found);
        String readName = Stated.text("/name", name, RecordLimits.NAME_LENGTH, true, found);
        String division = Stated.text("/divisionCode", divisionCode, RecordLimits.DIVISION_LENGTH, true, found);
        String industry = Stated.industry("/industryCode", industryCode, found);
        figures.check("", found);
        if (found.size() > before) {
            return Optional.empty();
        }
        EnterpriseFacts facts = new EnterpriseFacts(
                Objects.requireNonNull(readName),
                Objects.requireNonNull(division),
                Objects.requireNonNull(industry),
                foundedOn,
                figures);
        return Optional.of(new Read(code.orElseThrow(), facts));
    }
}
