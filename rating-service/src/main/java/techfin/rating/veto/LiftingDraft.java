package techfin.rating.veto;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.Stated;

/** The lifting of a veto as somebody proposes it; what is missing is null. */
public record LiftingDraft(
        @Nullable LocalDate from,
        @Nullable String reason,
        @Nullable String source) {

    /**
     * The terms that it states.
     *
     * @param facts of the veto
     * @param today Beijing calendar
     * @param found takes everything that is missing or cannot be
     * @return empty when something is
     */
    public Optional<Lifting.Terms> read(VetoFacts facts, LocalDate today, List<Finding> found) {
        int before = found.size();
        Stated.require("/from", from, found);
        String readReason = Stated.text("/reason", reason, VetoDraft.TEXT_LENGTH, true, found);
        String readSource = Stated.text("/source", source, VetoDraft.SOURCE_LENGTH, true, found);
        if (from != null && from.isAfter(today)) {
            found.add(Finding.of("/from", "IN_FUTURE"));
        }
        if (from != null && from.isBefore(facts.on())) {
            found.add(
                    new Finding("/from", "VETO_NOT_YET", Map.of("on", facts.on().toString())));
        }
        return found.size() > before
                ? Optional.empty()
                : Optional.of(new Lifting.Terms(
                        Objects.requireNonNull(from),
                        Objects.requireNonNull(readReason),
                        Objects.requireNonNull(readSource)));
    }
}
