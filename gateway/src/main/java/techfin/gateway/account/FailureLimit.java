package techfin.gateway.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds failed attempts by a bucket per key: so many at once, then one more each interval. Attempts that go right cost
 * nothing and fill the bucket again. Keeps at most a given number of keys, those without a failure for longest forgotten first.
 */
public final class FailureLimit {
    private final int atOnce;
    private final Duration interval;
    private final Map<String, Bucket> buckets;

    /**
     * A limit.
     *
     * @param atOnce failures in a row, at least 1
     * @param interval one more after each
     * @param keys most keys remembered
     */
    public FailureLimit(int atOnce, Duration interval, int keys) {
        if (atOnce < 1 || interval.isZero() || interval.isNegative() || keys < 1) {
            throw new IllegalArgumentException("limit of " + atOnce + " each " + interval + " for " + keys);
        }
        this.atOnce = atOnce;
        this.interval = interval;
        this.buckets = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > keys;
            }
        };
    }

    /** How long the key has to wait before its next attempt is looked at; zero when not at all. */
    public synchronized Duration waiting(String key, Instant now) {
        Bucket bucket = buckets.get(key);
        if (bucket == null) {
            return Duration.ZERO;
        }
        // Each failure moves the day of forgiveness by one interval: debt / interval failures are still open.
        Duration debt = Duration.between(now, bucket.forgivenAt);
        Duration over = debt.minus(interval.multipliedBy(atOnce - 1L));
        return over.isPositive() ? over : Duration.ZERO;
    }

    /** Counts a failure. */
    public synchronized void failed(String key, Instant now) {
        // Taken out first, so that it comes back as the youngest.
        Bucket bucket = buckets.remove(key);
        Instant from = bucket == null || bucket.forgivenAt.isBefore(now) ? now : bucket.forgivenAt;
        buckets.put(key, new Bucket(from.plus(interval)));
    }

    /** Forgets the failures of a key. */
    public synchronized void succeeded(String key) {
        buckets.remove(key);
    }

    /** @param forgivenAt when all failures so far are forgiven, one per interval */
    private record Bucket(Instant forgivenAt) {}
}
