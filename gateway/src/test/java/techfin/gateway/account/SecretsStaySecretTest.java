package techfin.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import techfin.gateway.GatewayUnderTest;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;

class SecretsStaySecretTest {
    private static final String PASSWORD = "planted-secret-password";
    private static final String WRONG = "planted-wrong-password";

    @Test
    void no_log_line_holds_a_password_or_a_token() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Collected collected = new Collected();
        collected.start();
        root.addAppender(collected);
        Logger ours = (Logger) LoggerFactory.getLogger("techfin");
        Level level = ours.getLevel();
        ours.setLevel(Level.TRACE);
        try {
            List<String> secrets = walk();
            assertThat(collected.lines).isNotEmpty();
            for (String secret : secrets) {
                assertThat(secret).isNotBlank();
                assertThat(collected.lines).noneMatch(line -> line.contains(secret));
            }
        } finally {
            ours.setLevel(level);
            root.detachAppender(collected);
        }
    }

    private static List<String> walk() {
        try (GatewayUnderTest gateway = GatewayUnderTest.start(
                TestDatabase.h2(),
                Map.of(
                        "TECHFIN_ADMIN_USER", "first.admin",
                        "TECHFIN_ADMIN_PASSWORD", PASSWORD,
                        "TECHFIN_LOAN_URL", "http://127.0.0.1:1"),
                Map.of())) {
            Answer tokens = gateway.signIn("first.admin", PASSWORD);
            gateway.signIn("first.admin", WRONG);
            gateway.signIn(WRONG, PASSWORD);
            gateway.api().post("/api/auth/v1/login", "{\"username\":\"x\",\"password\":\"" + WRONG + "\",");
            gateway.api().post("/api/auth/v1/login", "{\"username\":5,\"password\":[\"" + WRONG + "\"]}");
            String refreshToken = tokens.at("/refreshToken");
            String accessToken = tokens.at("/accessToken");
            String body = "{\"refreshToken\":\"" + refreshToken + "\"}";
            gateway.api().as(accessToken).get("/api/loan/v1/loans");
            gateway.api().as(accessToken + "x").get("/api/auth/v1/me");
            gateway.api().post("/api/auth/v1/refresh", body);
            gateway.api().post("/api/auth/v1/refresh", body);
            return List.of(PASSWORD, WRONG, refreshToken, accessToken, "BEGIN PRIVATE KEY", "$argon2id$");
        }
    }

    private static final class Collected extends AppenderBase<ILoggingEvent> {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            String failure =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            lines.add(event.getFormattedMessage() + failure + event.getMDCPropertyMap());
        }
    }
}
