package techfin.gateway.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import techfin.gateway.GatewayUnderTest;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;

class WelcomeTest {
    @Test
    void the_start_page_links_the_descriptions_and_lists_the_demo_accounts_in_two_languages() {
        try (GatewayUnderTest gateway = GatewayUnderTest.start(
                TestDatabase.h2(), Map.of("TECHFIN_DEMO", "true"), Map.of("techfin.portal", false))) {
            for (String path : List.of("/", "/en")) {
                Answer page = gateway.api().get(path);
                assertThat(page.status()).isEqualTo(200);
                assertThat(page.header("Content-Type").orElse(""))
                        .startsWith("text/html")
                        .contains("utf-8");
                assertThat(page.text())
                        .contains("/api/auth/docs", "/api/loan/docs", "/api/ip-pledge/docs", "/api/rating/docs")
                        .contains("bank-a.clerk", "聊城示范农商银行", "techfin-demo-2026")
                        .doesNotContain("<script", "<style", "style=", "onclick", "<!--");
            }
            assertThat(gateway.api().get("/").text()).contains("lang=\"zh-CN\"", "href=\"/en\"");
            assertThat(gateway.api().get("/en").text()).contains("lang=\"en\"", "not part of it");
            assertThat(gateway.api().get("/welcome.css").header("Content-Type").orElse(""))
                    .startsWith("text/css");
        }
    }

    @Test
    void outside_of_demo_mode_nobody_is_listed() {
        String template = "a<!-- demo -->b<!-- accounts -->c<!-- /demo -->d";

        assertThat(WelcomePage.fill(template, List.of())).isEqualTo("ad");
        assertThat(WelcomePage.fill(template, List.of(new WelcomePage.Visitor("<u>", "\"n\"", "o&o", "'r'"))))
                .contains("&lt;u&gt;", "&quot;n&quot;", "o&amp;o", "&#39;r&#39;");
    }
}
