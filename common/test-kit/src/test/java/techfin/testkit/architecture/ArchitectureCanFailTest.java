package techfin.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule meets a planted fault: a rule that cannot fail proves nothing. */
final class ArchitectureCanFailTest {
    private static final String PLANTED = "techfin.testkit.architecture.planted.";

    @Test
    void a_service_that_keeps_the_rules_passes_them_all() {
        assertThat(brokenBy("clean", ServiceRules.of(PLANTED + "clean"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    framework     | The core uses nothing but plain Java and the shared algebra
                    sql           | The core uses nothing but plain Java and the shared algebra
                    clock         | The core is told the time and never asks for it
                    chance        | The core leaves nothing to chance
                    fraction      | The core calculates in decimal, never in binary fractions
                    fractionfield | The core calculates in decimal, never in binary fractions
                    webstore      | Dependencies point inwards; web, store, client and job are used by nobody
                    useclient     | A use case uses the core, the shared glue and nothing of the framework
                    websql        | Each door keeps to its own technique
                    cycle         | Features form no cycle
                    role          | Every package has a known role
                    word          | Every package has a known role
                    unmarked      | Every package is null-marked
                    usecaseouter  | Dependencies point inwards; web, store, client and job are used by nobody
                    """)
    void a_planted_fault_breaks_exactly_its_rule(String planted, String rule) {
        assertThat(brokenBy(planted, ServiceRules.of(PLANTED + planted))).containsExactly(rule);
    }

    @Test
    void a_core_that_uses_its_use_case_breaks_purity_and_direction() {
        assertThat(brokenBy("coreouter", ServiceRules.of(PLANTED + "coreouter")))
                .containsExactlyInAnyOrder(
                        "The core uses nothing but plain Java and the shared algebra",
                        "Dependencies point inwards; web, store, client and job are used by nobody");
    }

    @Test
    void code_of_another_service_is_refused_in_core_and_use_case() {
        assertThat(brokenBy("foreign", ServiceRules.of(PLANTED + "foreign")))
                .containsExactlyInAnyOrder(
                        "The core uses nothing but plain Java and the shared algebra",
                        "A use case uses the core, the shared glue and nothing of the framework",
                        "No service uses another service's code");
    }

    @Test
    void a_pure_module_may_use_its_friends_and_nobody_else() {
        List<ArchRule> alone = Architecture.pureModuleRules(PLANTED + "foreign");
        assertThat(brokenBy("foreign", alone))
                .containsExactly("The core uses nothing but plain Java and the shared algebra");

        List<ArchRule> withFriend = Architecture.pureModuleRules(PLANTED + "foreign", PLANTED + "clean");
        assertThat(brokenBy("foreign", withFriend)).isEmpty();
    }

    @Test
    void shared_glue_without_business_words_passes() {
        assertThat(brokenBy("glue", Architecture.glueRules(PLANTED + "glue"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "glueword,Shared glue knows no business word",
        "gluemember,Shared glue knows no business word",
        "glueservice,Shared glue uses no service's code"
    })
    void a_planted_fault_in_glue_breaks_exactly_its_rule(String planted, String rule) {
        assertThat(brokenBy(planted, Architecture.glueRules(PLANTED + planted))).containsExactly(rule);
    }

    @ParameterizedTest(name = "{0} holds {1}")
    @CsvSource({"LoanId,loan", "banksOfArea,bank", "COUNTY_CODE,county", "counties,county", "findUSCC,uscc"})
    void a_business_word_is_found_in_any_spelling(String name, String word) {
        assertThat(BusinessWords.find(name)).hasValue(word);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"generating", "iterating", "Bankruptcy", "entity", "status"})
    void a_word_inside_of_another_is_not_found(String name) {
        assertThat(BusinessWords.find(name)).isEmpty();
    }

    @Test
    void a_package_without_classes_is_no_success() {
        assertThatThrownBy(() -> Architecture.ofService("techfin.nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no classes found");
    }

    private static Set<String> brokenBy(String planted, List<ArchRule> rules) {
        JavaClasses classes = new ClassFileImporter().importPackages(PLANTED + planted);
        return rules.stream()
                .filter(rule -> rule.evaluate(classes).hasViolation())
                .map(ArchRule::getDescription)
                .collect(Collectors.toSet());
    }
}
