package techfin.servicekit.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.start.BadSetting;

/**
 * Where verification keys come from: the gateway's key set, kept for five minutes, asked for an unknown key at most
 * every 30 seconds, and used for four more hours while the gateway is away. A bean of the same type takes its place.
 */
@Factory
final class VerificationKeys {
    private static final int TIMEOUT_MILLIS = 2000;
    private static final int LARGEST = 64 * 1024;
    private static final long KEPT_MILLIS = 5 * 60 * 1000L;
    private static final long OUTAGE_MILLIS = 4 * 60 * 60 * 1000L;

    @Context // made at the start, so that a bad setting stops it
    @Requires(missingBeans = JWKSource.class)
    JWKSource<SecurityContext> keys(
            @Property(name = "techfin.keys.inline") @Nullable String inline,
            @Property(name = "techfin.keys.url") String url) {
        if (inline != null) {
            return inline(inline);
        }
        DefaultResourceRetriever retriever = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST);
        URLBasedJWKSetSource<SecurityContext> gateway = new URLBasedJWKSetSource<>(url(url), retriever);
        return JWKSourceBuilder.create(new PatientKeys(gateway, System::nanoTime))
                .cache(KEPT_MILLIS, TIMEOUT_MILLIS * 2L)
                .refreshAheadCache(false)
                .rateLimited(false)
                .outageTolerant(OUTAGE_MILLIS)
                .build();
    }

    private static JWKSource<SecurityContext> inline(String inline) {
        try {
            return new ImmutableJWKSet<>(JWKSet.parse(inline).toPublicJWKSet());
        } catch (ParseException e) {
            throw new BadSetting("TECHFIN_JWKS", "is no JSON key set");
        }
    }

    private static URL url(String url) {
        try {
            return URI.create(url).toURL();
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new BadSetting("TECHFIN_JWKS_URL", "is no address, was '" + url + "'");
        }
    }
}
