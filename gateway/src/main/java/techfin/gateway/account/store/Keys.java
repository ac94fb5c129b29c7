package techfin.gateway.account.store;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import techfin.servicekit.start.BadSetting;
import techfin.servicekit.start.Settings;

/** The signing key, and its public part, by which the gateway verifies its own tokens without asking itself. */
@Factory
final class Keys {
    private static final String KEY = "TECHFIN_JWT_KEY";

    @Singleton
    SigningKey signingKey(Settings settings) {
        try {
            return settings.text(KEY)
                    .map(SigningKey::of)
                    .orElseGet(() -> SigningKey.readOrMake(
                            Path.of(settings.text("TECHFIN_DATA", "./data"), "gateway", "signing-key.pem")));
        } catch (IllegalArgumentException e) {
            throw new BadSetting(KEY + "_FILE", String.valueOf(e.getMessage()));
        }
    }

    @Singleton
    JWKSource<SecurityContext> verificationKeys(SigningKey key) {
        return new ImmutableJWKSet<>(key.published());
    }
}
