package techfin.rating.selfcheck;

/**
 * Points of an item or a sum of items: a range where experts judge or a province decides, else both ends alike.
 *
 * @param low the fewest
 * @param high the most
 */
public record Points(int low, int high) {
    public static final Points NONE = new Points(0, 0);

    public Points {
        if (low < 0 || high < low) {
            throw new IllegalArgumentException("no range of points: " + low + " to " + high);
        }
    }

    /** Exactly so many. */
    public static Points of(int points) {
        return new Points(points, points);
    }

    /** Anything from nothing to {@code most}. */
    public static Points upTo(int most) {
        return new Points(0, most);
    }

    public Points plus(Points other) {
        return new Points(low + other.low, high + other.high);
    }

    /** Both ends cut at {@code most}. */
    public Points atMost(int most) {
        return new Points(Math.min(low, most), Math.min(high, most));
    }

    /** Whether an expert may give so many. */
    public boolean holds(int points) {
        return points >= low && points <= high;
    }
}
