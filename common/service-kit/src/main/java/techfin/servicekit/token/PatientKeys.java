package techfin.servicekit.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for keys only so often: after an answer not again for 30 seconds, however many unknown keys are shown to us;
 * after a failure again in a second, so that a service that started before the gateway is not shut for long.
 */
final class PatientKeys implements JWKSetSource<SecurityContext> {
    private static final long AFTER_ANSWER = TimeUnit.SECONDS.toNanos(30);
    private static final long AFTER_FAILURE = TimeUnit.SECONDS.toNanos(1);

    private final JWKSetSource<SecurityContext> source;
    private final LongSupplier nanos;
    private @Nullable Long answeredAt;
    private @Nullable Long failedAt;

    PatientKeys(JWKSetSource<SecurityContext> source, LongSupplier nanos) {
        this.source = source;
        this.nanos = nanos;
    }

    @Override
    public synchronized JWKSet getJWKSet(
            JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
            throws KeySourceException {
        long now = nanos.getAsLong();
        if (answeredAt != null && now - answeredAt < AFTER_ANSWER) {
            throw new RateLimitReachedException();
        }
        if (failedAt != null && now - failedAt < AFTER_FAILURE) {
            throw new JWKSetUnavailableException("asked in vain a moment ago");
        }
        try {
            JWKSet keys = source.getJWKSet(refresh, currentTime, context);
            answeredAt = now;
            failedAt = null;
            return keys;
        } catch (KeySourceException e) {
            failedAt = now;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
