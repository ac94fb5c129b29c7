package techfin.rating.veto;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.Stated;

/** A veto as somebody stated it; what is missing is null. */
public record VetoDraft(
        @Nullable VetoGround ground,
        @Nullable LocalDate on,
        @Nullable String source,
        @Nullable String text) {
    public static final int SOURCE_LENGTH = 200;
    public static final int TEXT_LENGTH = 1000;

    /**
     * The facts that it states.
     *
     * @param today Beijing calendar
     * @param found takes everything that is missing or cannot be
     * @return empty when something is
     */
    public Optional<VetoFacts> read(LocalDate today, List<Finding> found) {
        int before = found.size();
        Stated.require("/ground", ground, found);
        Stated.day("/on", on, found);
        String readSource = Stated.text("/source", source, SOURCE_LENGTH, true, found);
        String readText = Stated.text("/text", text, TEXT_LENGTH, true, found);
        if (found.size() > before) {
            return Optional.empty();
        }
        VetoGround why = Objects.requireNonNull(ground);
        LocalDate day = Objects.requireNonNull(on);
        if (day.isAfter(today)) {
            found.add(Finding.of("/on", "IN_FUTURE"));
        }
        why.lastDay(day)
                .filter(today::isAfter)
                .ifPresent(last -> found.add(new Finding("/on", "VETO_OVER", Map.of("last", last.toString()))));
        return found.size() > before
                ? Optional.empty()
                : Optional.of(
                        new VetoFacts(why, day, Objects.requireNonNull(readSource), Objects.requireNonNull(readText)));
    }
}
