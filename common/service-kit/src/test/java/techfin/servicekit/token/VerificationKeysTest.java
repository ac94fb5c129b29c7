package techfin.servicekit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import techfin.testkit.token.Person;
import techfin.testkit.token.TestTokens;

class VerificationKeysTest {
    private static final Person CLERK =
            new Person("clerk", "Clerk", List.of("BANK_CLERK"), "BANK", "BANK-A", List.of(), null);
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            byte[] keys = TestTokens.jwksJson().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void keys_are_asked_for_once_and_kept() {
        TokenVerifier verifier = verifier();
        for (int i = 0; i < 20; i++) {
            assertThat(verifier.verify(TestTokens.of(CLERK))).isPresent();
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void ten_thousand_unknown_keys_cause_one_more_question_at_most() throws Exception {
        TokenVerifier verifier = verifier();
        assertThat(verifier.verify(TestTokens.of(CLERK))).isPresent();
        String token = TokenVerificationTest.signed(
                TestTokens.claims(CLERK, Instant.now()).build(), "unknown");
        for (int i = 0; i < 10_000; i++) {
            assertThat(verifier.verify(token)).isEmpty();
        }
        assertThat(asked.get()).isLessThanOrEqualTo(2);
        assertThat(verifier.verify(TestTokens.of(CLERK))).isPresent();
    }

    @Test
    void known_keys_outlive_the_gateway() {
        TokenVerifier verifier = verifier();
        assertThat(verifier.verify(TestTokens.of(CLERK))).isPresent();
        gateway.stop(0);
        assertThat(verifier.verify(TestTokens.of(CLERK))).isPresent();
    }

    @Test
    void without_any_key_no_token_is_judged() {
        TokenVerifier verifier = verifier();
        gateway.stop(0);
        assertThatExceptionOfType(TokenVerifier.KeysUnavailable.class)
                .isThrownBy(() -> verifier.verify(TestTokens.of(CLERK)));
    }

    @Test
    void a_service_that_starts_before_the_gateway_asks_again_a_second_after_a_failure() throws Exception {
        AtomicLong nanos = new AtomicLong();
        AtomicBoolean away = new AtomicBoolean(true);
        JWKSet keys = JWKSet.parse(TestTokens.jwksJson());
        PatientKeys patient = new PatientKeys(new Fetched(() -> away.get() ? null : keys), nanos::get);
        assertThatExceptionOfType(JWKSetUnavailableException.class).isThrownBy(() -> ask(patient));
        away.set(false);
        nanos.addAndGet(500_000_000L);
        assertThatExceptionOfType(JWKSetUnavailableException.class).isThrownBy(() -> ask(patient));
        nanos.addAndGet(600_000_000L);
        assertThat(ask(patient)).isSameAs(keys);
        nanos.addAndGet(29_000_000_000L);
        assertThatExceptionOfType(RateLimitReachedException.class).isThrownBy(() -> ask(patient));
        nanos.addAndGet(2_000_000_000L);
        assertThat(ask(patient)).isSameAs(keys);
    }

    private static JWKSet ask(PatientKeys patient) throws KeySourceException {
        return patient.getJWKSet(JWKSetCacheRefreshEvaluator.forceRefresh(), 0, null);
    }

    private record Fetched(Supplier<@Nullable JWKSet> keys) implements JWKSetSource<SecurityContext> {
        @Override
        public JWKSet getJWKSet(
                JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
                throws KeySourceException {
            JWKSet fetched = keys.get();
            if (fetched == null) {
                throw new JWKSetUnavailableException("away");
            }
            return fetched;
        }

        @Override
        public void close() {}
    }

    private TokenVerifier verifier() {
        String url = "http://127.0.0.1:" + gateway.getAddress().getPort() + "/keys";
        JWKSource<SecurityContext> keys = new VerificationKeys().keys(null, url);
        return new TokenVerifier(keys, Clock.systemUTC());
    }
}
