package techfin.system;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The portal as its users have it: in a real browser, from the gateway, with the services behind it. */
@WithSuite
final class PortalInBrowserTest {
    private final Suite suite;

    PortalInBrowserTest(Suite suite) {
        this.suite = suite;
    }

    @TestFactory
    Stream<DynamicTest> the_portal_in_a_browser() {
        Optional<String> missing = BrowserTests.missing();
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
        assumeTrue(
                holdsPortal(),
                "the portal is not tried in a browser: the gateway was built without it (-Dskip.portal)");
        return BrowserTests.run("http://127.0.0.1:" + suite.port(Service.GATEWAY)).stream()
                .map(outcome -> DynamicTest.dynamicTest(outcome.title(), () -> judge(outcome)));
    }

    /** Looks into the jar, not at an answer: a portal that is there and not served must fail. */
    private static boolean holdsPortal() {
        Path jar = Checkout.file("gateway/target/lib/portal-1.0.0-SNAPSHOT.jar");
        if (!Files.exists(jar)) {
            return false;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getEntry("portal/index.html") != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void judge(BrowserTests.Outcome outcome) {
        switch (outcome.status()) {
            case "expected" -> {}
            case "skipped" -> abort(outcome.said());
            default -> fail(outcome.said());
        }
    }
}
