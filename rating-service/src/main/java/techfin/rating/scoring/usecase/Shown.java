package techfin.rating.scoring.usecase;

import java.util.stream.Collectors;
import techfin.rating.scoring.Value;

/** A value as text. */
public final class Shown {
    private Shown() {}

    /** A figure without needless zeros, a level by its name, {@code NA}, or nothing for a missing value. */
    public static String of(Value value) {
        return switch (value) {
            case Value.Figure figure -> figure.number().stripTrailingZeros().toPlainString();
            case Value.Level level -> level.name();
            case Value.Parts parts ->
                parts.byInput().entrySet().stream()
                        .map(part -> part.getKey() + "=" + of(part.getValue()))
                        .collect(Collectors.joining(", "));
            case Value.Missing missing -> "";
            case Value.NotApplicable none -> "NA";
        };
    }
}
