package techfin.servicekit.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.servicekit.problem.Problem;

@NullUnmarked
class EtagTest {
    private static final List<Difference> MOVED = List.of(new Difference("/amount", "1.00", "2.00"));

    @Test
    void a_decision_that_cites_the_current_version_passes() {
        assertThat(ETags.of(3)).isEqualTo("\"v3\"");
        assertThatCode(() -> IfMatch.check(citing("\"v3\""), ETags.of(3), () -> MOVED))
                .doesNotThrowAnyException();
        assertThatCode(() -> IfMatch.check(citing("\"v2\", \"v3\""), ETags.of(3), () -> MOVED))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v2\"", "v3", "W/\"v3\"", "\"v33\"", "\"\"", "x"})
    void a_decision_on_anything_else_is_stale_and_told_what_moved(String tag) {
        Problem problem = refused(citing(tag));
        assertThat(problem.status()).isEqualTo(412);
        assertThat(problem.code()).isEqualTo("STALE");
        assertThat(problem.extensions()).containsEntry("differences", MOVED);
        assertThat(problem.headers()).containsEntry("ETag", "\"v3\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"v3\", *", ""})
    void a_decision_must_cite_a_version(String tag) {
        Problem problem = refused(citing(tag));
        assertThat(problem.status()).isEqualTo(428);
        assertThat(problem.code()).isEqualTo("IF_MATCH_REQUIRED");
        assertThat(refused(HttpRequest.POST("/x", "")).status()).isEqualTo(428);
    }

    @Test
    void differences_name_every_leaf_that_moved() throws IOException {
        assertThat(Differences.between(
                        json("{'a':1,'b':{'c':'x','d/e':null},'f':[1,2],'g':true,'h':{'i':1}}"),
                        json("{'a':1,'b':{'c':'y','d/e':5},'f':[1,3,4],'h':7,'j':0}")))
                .extracting(
                        Difference::pointer,
                        difference -> String.valueOf(difference.was()),
                        difference -> String.valueOf(difference.now()))
                .containsExactly(
                        tuple("/b/c", "\"x\"", "\"y\""),
                        tuple("/b/d~1e", "null", "5"),
                        tuple("/f/1", "2", "3"),
                        tuple("/f/2", "null", "4"),
                        tuple("/g", "true", "null"),
                        tuple("/h", "{\"i\":1}", "7"),
                        tuple("/j", "null", "0"));
    }

    @Test
    void equal_documents_have_no_differences() throws IOException {
        assertThat(Differences.between(json("{'a':[1,{'b':2}]}"), json("{'a':[1,{'b':2}]}")))
                .isEmpty();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    private static HttpRequest<?> citing(String tag) {
        return HttpRequest.POST("/x", "").header("If-Match", tag);
    }

    private static Problem refused(HttpRequest<?> request) {
        return catchThrowableOfType(Problem.class, () -> IfMatch.check(request, ETags.of(3), () -> MOVED));
    }
}
