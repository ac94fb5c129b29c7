package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the build files must keep to, so that no module reaches where it should not. */
final class BuildFilesTest {
    private static final String PRODUCTION = "/project/dependencies/dependency[not(scope='test')]/artifactId";

    static List<String> services() {
        return Checkout.SERVICES;
    }

    @Test
    void money_needs_no_library() {
        assertThat(Poms.find("common/money", PRODUCTION)).isEmpty();
    }

    @Test
    void the_subsidy_calculation_needs_money_and_nothing_else() {
        assertThat(Poms.find("common/interest-subsidy", PRODUCTION)).containsExactly("money");
    }

    @Test
    void every_module_inherits_nothing_but_the_null_annotations() {
        assertThat(Poms.find("", PRODUCTION)).containsExactly("jspecify");
    }

    @ParameterizedTest
    @MethodSource("services")
    void no_service_depends_on_another(String service) {
        assertThat(Poms.find(service, "/project/dependencies/dependency[groupId='techfin']/artifactId"))
                .doesNotContainAnyElementsOf(Checkout.SERVICES);
    }

    @Test
    void versions_stand_only_in_the_root() {
        for (Path pom : Checkout.files("", "pom.xml")) {
            if (!pom.equals(Checkout.file("pom.xml"))) {
                assertThat(Poms.find(pom, "//dependency/version | //plugin/version | //path/version"))
                        .as(pom.toString())
                        .isEmpty();
            }
        }
    }
}
