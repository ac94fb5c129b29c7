package techfin.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.gateway.GatewayUnderTest;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;

/** How the gateway serves a portal; the files are specimens in the test's own resources. */
class PortalTest {
    private static final String SCRIPT = "/assets/index-AbC_12-x.js";

    @SuppressWarnings("NullAway.Init")
    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() {
        gateway = GatewayUnderTest.start(TestDatabase.h2());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/sign-in?to=/bank",
                "/bank",
                "/bank/loans/0198-1/edit",
                "/enterprise/rating",
                "/bureau/queue?status=CHECKED",
                "/audit",
                "/rules/LC-INNOVATION/2026.1",
                "/city",
                "/notices/1",
                "/users",
                "/users/1"
            })
    void every_address_of_the_portal_is_answered_with_its_page_without_signing_in(String address) {
        Answer page = gateway.api().get(address, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("specimen");
        assertThat(page.header("Content-Type").orElse(""))
                .startsWith("text/html")
                .contains("utf-8");
        assertThat(page.header("Cache-Control")).hasValue("no-cache");
        assertThat(page.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe", "*");
    }

    @Test
    void a_file_with_a_digest_in_its_name_is_kept_for_a_year() {
        Answer script = gateway.api().get(SCRIPT);

        assertThat(script.status()).isEqualTo(200);
        assertThat(script.text()).startsWith("console.info");
        assertThat(script.header("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(script.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(script.header("Content-Encoding")).isEmpty();
        assertThat(script.header("Vary")).hasValue("Accept-Encoding");
    }

    @Test
    void it_is_sent_compressed_to_whoever_can_read_that() {
        Answer packed = gateway.api().get(SCRIPT, "Accept-Encoding", "br, gzip;q=0.8");
        Answer plain = gateway.api().get(SCRIPT, "Accept-Encoding", "gzip;q=0");

        assertThat(packed.header("Content-Encoding")).hasValue("gzip");
        assertThat(packed.header("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(packed.text()).doesNotContain("console.info");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(plain.text()).startsWith("console.info");
    }

    @Test
    void what_gains_nothing_by_it_is_sent_as_it_is() {
        Answer sheet = gateway.api().get("/assets/index-Zz9.css", "Accept-Encoding", "gzip");

        assertThat(sheet.text()).contains("color:red");
        assertThat(sheet.header("Content-Encoding")).isEmpty();
        assertThat(sheet.header("Content-Type").orElse("")).startsWith("text/css");
        assertThat(gateway.api().get("/icon.svg").header("Content-Type")).hasValue("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/bank/loans", SCRIPT, "/icon.svg"})
    void head_tells_the_same_without_the_content(String address) {
        Answer whole = gateway.api().get(address);
        Answer head = gateway.api().send("HEAD", address, null);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        for (String name : List.of("Content-Type", "Cache-Control", "Vary")) {
            assertThat(head.header(name)).as(name).isEqualTo(whole.header(name));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/none-AbC.js",
                "/assets/index-AbC_12-x.js.gz",
                "/assets/",
                "/index.html",
                "/portal/index.html",
                "/.vite/manifest.json",
                "/assets/.vite",
                "/application.yml",
                "/assets/application.yml",
                "/techfin/problems_zh.properties",
                "/banking",
                "/sign-in/x",
                "/favicon.ico"
            })
    void what_is_not_a_page_stays_unknown(String address) {
        String token = gateway.signIn("admin").at("/accessToken");
        Answer answer = gateway.api().as(token).get(address, "Accept", "text/html,*/*");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../index.html",
                "/assets/..%2findex.html",
                "/assets/%2e%2e/application.yml",
                "/assets/..%5c..%5capplication.yml",
                "/assets/%2e%2e%2f%2e%2e%2fapplication.yml",
                "/assets/index-AbC_12-x.js%00.css",
                "/assets//index-AbC_12-x.js",
                "/bank/../api/auth/v1/me",
                "/bank/..%2f..%2fetc/passwd"
            })
    void no_path_leads_out_of_the_portal(String address) {
        Answer answer = gateway.api().get(address);

        assertThat(answer.status()).isIn(400, 401, 404);
        assertThat(answer.text()).doesNotContain("max-body", "console.info", "specimen", "root:");
    }

    @Test
    void only_reading_is_possible() {
        assertThat(gateway.api().post("/bank", "{}").status()).isIn(401, 405);
    }

    @Test
    void without_a_portal_the_start_page_answers() {
        try (GatewayUnderTest bare = GatewayUnderTest.start(
                TestDatabase.h2(), Map.of("TECHFIN_DEMO", "true"), Map.of("techfin.portal", false))) {
            assertThat(bare.api().get("/").text()).contains("/api/loan/docs");
            assertThat(bare.as("admin").get("/bank").status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "gzip, deflate, br | true",
                "br;q=1.0, GZIP;q=0.5 | true",
                "* | true",
                "'' | false",
                "br | false",
                "identity | false",
                "gzip;q=0 | false",
                "gzip; q=0.000, br | false",
                "*;q=0 | false",
                "*, gzip;q=0 | false",
                "agzip | false"
            })
    void compression_is_used_as_the_browser_says(String header, boolean gzip) {
        assertThat(AcceptedEncodings.gzip(header)).isEqualTo(gzip);
    }
}
