package techfin.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommittedApiTest {
    @TempDir
    Path folder;

    private Path committed;
    private Path built;

    @BeforeEach
    void build() throws IOException {
        committed = folder.resolve("api/openapi.yaml");
        built = folder.resolve("built.yml");
        Files.writeString(built, "openapi: 3.0.1\n");
    }

    @Test
    void an_api_that_was_never_committed_fails() {
        assertThatThrownBy(() -> CommittedApi.check(committed, built, false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dtechfin.openapi.write=true");
    }

    @Test
    void writing_commits_it_and_then_it_passes() throws IOException {
        CommittedApi.check(committed, built, true);
        assertThat(committed).hasContent("openapi: 3.0.1\n");
        assertThatCode(() -> CommittedApi.check(committed, built, false)).doesNotThrowAnyException();
    }

    @Test
    void an_unreviewed_change_fails() throws IOException {
        CommittedApi.check(committed, built, true);
        Files.writeString(built, "openapi: 3.0.2\n");
        assertThatThrownBy(() -> CommittedApi.check(committed, built, false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the API has changed");
    }
}
