package techfin.rating.monitoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How many scores lie in each of ten equally wide bins from 0 to 100; a full score lies in the last. */
public final class ScoreBins {
    public static final int BINS = 10;

    private static final int FULL = 100_00;
    private static final int WIDTH = FULL / BINS;

    private final long[] counts = new long[BINS];

    /**
     * Counts a score.
     *
     * @param hundredths of a point, 0 to 10,000
     */
    public void add(int hundredths) {
        if (hundredths < 0 || hundredths > FULL) {
            throw new IllegalArgumentException("no score: " + hundredths + " hundredths");
        }
        counts[Math.min(hundredths / WIDTH, BINS - 1)]++;
    }

    /** The counts, from the lowest bin to the highest. */
    public List<Long> counts() {
        List<Long> all = new ArrayList<>();
        Arrays.stream(counts).forEach(all::add);
        return List.copyOf(all);
    }

    /** The lowest score of a bin, in points. */
    public static int from(int bin) {
        return bin * WIDTH / 100;
    }

    /** The score at which the next bin begins, in points. */
    public static int to(int bin) {
        return from(bin + 1);
    }
}
