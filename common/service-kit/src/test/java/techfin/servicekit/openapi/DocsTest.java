package techfin.servicekit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.servicekit.sample.SampleService;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;

@NullUnmarked
class DocsTest {
    private static SampleService service;

    @BeforeAll
    static void start() {
        service = SampleService.on(TestDatabase.h2());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_api_file_is_open_and_tells_every_path() {
        Answer answer = service.api().get("/api/sample/openapi.yaml");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("text/yaml");
        assertThat(answer.text())
                .contains("openapi: 3.0", "/api/sample/v1/notes:", "/api/sample/v1/audit/verify:", "name: limit")
                .contains("pattern: \"^(0|[1-9][0-9]*)[.][0-9]{2}$\"")
                .doesNotContain("Actor");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/sample/docs, text/html",
        "/api/sample/docs/initializer.js, text/javascript",
        "/api/sample/docs/swagger-ui.css, text/css",
        "/api/sample/docs/swagger-ui-bundle.js, text/javascript",
        "/api/sample/docs/favicon-32x32.png, image/png",
    })
    void the_reading_pages_come_from_the_service_itself(String path, String type) {
        Answer answer = service.api().get(path, "Accept", "text/html,*/*");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void the_page_has_no_script_of_its_own_inside() {
        String page = service.api().get("/api/sample/docs").text();
        assertThat(page).contains("src=\"/api/sample/docs/initializer.js\"").doesNotContain("<script>", "http");
        assertThat(service.api().get("/api/sample/docs/initializer.js").text())
                .contains("\"/api/sample/openapi.yaml\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/sample/docs/..%2f..%2flogback.xml", "/api/sample/docs/x", "/api/sample/docs/pom.xml"})
    void nothing_else_lies_under_the_pages(String path) {
        assertThat(service.api().get(path).status()).isIn(401, 404);
    }
}
