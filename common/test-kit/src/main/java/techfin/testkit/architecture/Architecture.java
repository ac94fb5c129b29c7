package techfin.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The architecture rules as tests. A module uses them with one line:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> architecture() {
 *     return Architecture.ofService("techfin.loan");
 * }
 * }</pre>
 */
public final class Architecture {
    private final JavaClasses imported;

    private Architecture(JavaClasses imported) {
        if (imported.isEmpty()) {
            throw new IllegalArgumentException("no classes found: is the module compiled?");
        }
        this.imported = imported;
    }

    /**
     * Rules for a service: features with a pure core, dependencies inwards, known roles, no cycle, nothing of another
     * service.
     *
     * @param root the service's root package, for example {@code techfin.loan}
     */
    public static Stream<DynamicTest> ofService(String root) {
        return productionClassesOf(root).tests(ServiceRules.of(root));
    }

    /**
     * Rules for a module that is pure as a whole and uses nothing but JSpecify and the named packages.
     *
     * @param root for example {@code techfin.subsidy}
     * @param mayUse for example {@code techfin.money}
     */
    public static Stream<DynamicTest> ofPureModule(String root, String... mayUse) {
        return productionClassesOf(root).tests(pureModuleRules(root, mayUse));
    }

    /**
     * Rules for shared glue: no business word in its names, no dependency on a service.
     *
     * @param root for example {@code techfin.servicekit}
     * @param mayUse other glue that it builds on
     */
    public static Stream<DynamicTest> ofGlue(String root, String... mayUse) {
        return productionClassesOf(root).tests(glueRules(root, mayUse));
    }

    static List<ArchRule> pureModuleRules(String root, String... mayUse) {
        DescribedPredicate<JavaClass> all = DescribedPredicate.alwaysTrue();
        DescribedPredicate<JavaClass> allowed =
                DescribedPredicate.describe("the module itself and its few friends", type -> {
                    String name = type.getBaseComponentType().getPackageName();
                    return Purity.isUnder(root, name)
                            || Stream.of(mayUse).anyMatch(friend -> Purity.isUnder(friend, name));
                });
        List<ArchRule> rules = new ArrayList<>(Purity.rules(all, allowed));
        rules.add(ServiceRules.nullMarked());
        return List.copyOf(rules);
    }

    static List<ArchRule> glueRules(String root, String... mayUse) {
        DescribedPredicate<JavaClass> own = DescribedPredicate.describe("own or shared or not ours", type -> {
            String name = type.getBaseComponentType().getPackageName();
            return !Purity.isUnder("techfin", name)
                    || Purity.isUnder(root, name)
                    || Stream.of(mayUse).anyMatch(friend -> Purity.isUnder(friend, name))
                    || Purity.ALGEBRA.stream().anyMatch(algebra -> Purity.isUnder(algebra, name));
        });
        return List.of(
                classes().should(new BusinessWords()).as("Shared glue knows no business word"),
                classes().should().onlyDependOnClassesThat(own).as("Shared glue uses no service's code"),
                ServiceRules.nullMarked());
    }

    /** The production classes under a package; what annotation processors wrote beside them is left out. */
    private static Architecture productionClassesOf(String root) {
        JavaClasses found = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        return new Architecture(found.that(writtenByHand()));
    }

    /** Generated bean definitions and introspections are named {@code $…}, generated subclasses {@code …$Intercepted}. */
    static DescribedPredicate<JavaClass> writtenByHand() {
        return DescribedPredicate.describe("written by hand", type -> {
            String local = type.getName().substring(type.getPackageName().length() + 1);
            return !local.startsWith("$") && !local.contains("$Intercepted") && !local.contains("$Introspection");
        });
    }

    private Stream<DynamicTest> tests(List<ArchRule> rules) {
        return rules.stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(imported)));
    }
}
