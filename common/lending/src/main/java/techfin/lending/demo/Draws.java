package techfin.lending.demo;

import java.util.List;
import java.util.UUID;

/**
 * An endless sequence of draws that is the same on every machine: SplitMix64 (Steele, Lea, Flood 2014) from a fixed seed.
 */
public final class Draws {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    /** The sequence of a seed. */
    public Draws(long seed) {
        state = seed;
    }

    private long next() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from {@code least} to {@code most}, both included. */
    public int between(int least, int most) {
        return least + (int) Long.remainderUnsigned(next(), most - least + 1L);
    }

    /** True so many times in a hundred. */
    public boolean percent(int chance) {
        return between(1, 100) <= chance;
    }

    /** One of these, each as likely as the others. */
    public <T> T of(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }

    /** A time-ordered identifier (UUID version 7) of that millisecond. */
    public String id(long epochMilli) {
        long high = (epochMilli << 16) | 0x7000L | (next() & 0xFFFL);
        long low = (next() >>> 2) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
