package techfin.rating.appeal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.Stated;

/** The grounds of an appeal as the enterprise states them. */
public record AppealDraft(List<StatedGround> grounds) {
    public static final int REASON_LENGTH = 1000;
    public static final int MOST_GROUNDS = 40;

    public AppealDraft {
        grounds = List.copyOf(grounds);
    }

    /** What an enterprise finds wrong. */
    public enum About {
        /** How the data were judged: a level, what counts, a gate, a cap. */
        JUDGEMENT,
        /** The data themselves, which a declaration corrects. */
        DATA
    }

    /** One ground; no indicator for the grade as a whole. */
    public record StatedGround(@Nullable String indicator, About about, String reason) {}

    /**
     * The grounds that it states.
     *
     * @param indicators codes of the indicators of the assessment's system
     * @param found takes everything that is missing or cannot be; a wrong datum is not appealed but corrected
     * @return empty when something is
     */
    public Optional<List<Appeal.Ground>> read(Set<String> indicators, List<Finding> found) {
        int before = found.size();
        List<Appeal.Ground> read = new ArrayList<>();
        Set<Optional<String>> named = new HashSet<>();
        for (int i = 0; i < grounds.size(); i++) {
            StatedGround ground = grounds.get(i);
            String at = "/grounds/" + i;
            String indicator = ground.indicator();
            if (indicator != null && !indicators.contains(indicator)) {
                found.add(Finding.of(at + "/indicator", "UNKNOWN_INDICATOR"));
            } else if (!named.add(Optional.ofNullable(indicator))) {
                found.add(Finding.of(at + "/indicator", "GROUND_REPEATED"));
            }
            if (ground.about() == About.DATA) {
                found.add(Finding.of(at + "/about", "APPEAL_OF_DATA"));
            }
            String reason = Stated.text(at + "/reason", ground.reason(), REASON_LENGTH, true, found);
            if (reason != null) {
                read.add(new Appeal.Ground(indicator, reason));
            }
        }
        return found.size() > before ? Optional.empty() : Optional.of(List.copyOf(read));
    }
}
