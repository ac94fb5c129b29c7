package techfin.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The rules for a service whose features lie under one root package. */
final class ServiceRules {
    private static final List<String> GLUE = List.of(
            "techfin.servicekit",
            "techfin.recordkit",
            "techfin.importkit",
            "techfin.sheetkit",
            "techfin.printkit",
            "techfin.subsidykit",
            "techfin.loankit");

    /** What a use case may use besides plain Java, the algebra and the shared glue: injection and a log. */
    private static final List<String> USE_CASE_TOOLS =
            List.of("jakarta.inject", "jakarta.annotation", "org.slf4j", "io.micronaut.context.annotation");

    /** Techniques that belong to one kind of door and to no other. */
    private static final Map<Place, Set<String>> FOREIGN_TECHNIQUES = Map.of(
            Place.WEB, Set.of("java.sql", "javax.sql", "io.micronaut.data", "io.micronaut.http.client"),
            Place.JOB, Set.of("java.sql", "javax.sql", "io.micronaut.data", "io.micronaut.http"),
            Place.STORE, Set.of("io.micronaut.http", "java.net.http"),
            Place.CLIENT, Set.of("java.sql", "javax.sql", "io.micronaut.data"));

    private final String root;

    private ServiceRules(String root) {
        this.root = root;
    }

    /** All rules for the service under {@code root}, for example {@code techfin.loan}. */
    static List<ArchRule> of(String root) {
        ServiceRules rules = new ServiceRules(root);
        List<ArchRule> all = new ArrayList<>(Purity.rules(rules.standingIn(Place.CORE), rules.algebraOrCore()));
        all.add(rules.dependenciesPointInwards());
        all.add(rules.useCasesKeepToTheirTools());
        all.add(rules.doorsKeepToTheirTechnique());
        all.add(rules.featuresFormNoCycle());
        all.add(rules.packagesHaveKnownRoles());
        all.add(nullMarked());
        all.add(rules.noForeignService());
        return List.copyOf(all);
    }

    private ArchRule dependenciesPointInwards() {
        return each("Dependencies point inwards; web, store, client and job are used by nobody", (type, dependency) -> {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            Place there = Place.of(root, target);
            boolean same = type.getPackageName().equals(target.getPackageName());
            return !same
                    && there != Place.ELSEWHERE
                    && there != Place.UNKNOWN
                    && !Place.of(root, type).mayUse().contains(there);
        });
    }

    private ArchRule useCasesKeepToTheirTools() {
        return each("A use case uses the core, the shared glue and nothing of the framework", (type, dependency) -> {
            String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
            return Place.of(root, type) == Place.USECASE
                    && !Purity.isUnder(root, target)
                    && !isShared(target)
                    && !isPlain(target)
                    && USE_CASE_TOOLS.stream().noneMatch(tool -> Purity.isUnder(tool, target));
        });
    }

    private ArchRule doorsKeepToTheirTechnique() {
        return each("Each door keeps to its own technique", (type, dependency) -> {
            String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
            return FOREIGN_TECHNIQUES.getOrDefault(Place.of(root, type), Set.of()).stream()
                    .anyMatch(technique -> Purity.isUnder(technique, target));
        });
    }

    private ArchRule featuresFormNoCycle() {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("Features form no cycle")
                .allowEmptyShould(true);
    }

    private ArchRule packagesHaveKnownRoles() {
        return classes()
                .should(new ArchCondition<JavaClass>("stand in a package with a known role") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (Place.of(root, type) == Place.UNKNOWN) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " stands in a package whose role nobody knows"));
                        }
                    }
                })
                .as("Every package has a known role");
    }

    private ArchRule noForeignService() {
        return each("No service uses another service's code", (type, dependency) -> {
            String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
            return Purity.isUnder("techfin", target) && !Purity.isUnder(root, target) && !isShared(target);
        });
    }

    /** Every package says in its package-info that null is the exception. */
    static ArchRule nullMarked() {
        return classes()
                .should(new ArchCondition<JavaClass>("stand in a null-marked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getPackageName() + " has no package-info with @NullMarked"));
                        }
                    }
                })
                .as("Every package is null-marked");
    }

    private static boolean isShared(String packageName) {
        return GLUE.stream().anyMatch(glue -> Purity.isUnder(glue, packageName))
                || Purity.ALGEBRA.stream().anyMatch(algebra -> Purity.isUnder(algebra, packageName));
    }

    private static boolean isPlain(String packageName) {
        return packageName.isEmpty()
                || Purity.isUnder("org.jspecify", packageName)
                || (Purity.isUnder("java", packageName) && !Purity.isUnder("java.sql", packageName));
    }

    private DescribedPredicate<JavaClass> standingIn(Place place) {
        return DescribedPredicate.describe("stand in the core", type -> Place.of(root, type) == place);
    }

    private DescribedPredicate<JavaClass> algebraOrCore() {
        return DescribedPredicate.describe("algebra or core", type -> {
            String name = type.getBaseComponentType().getPackageName();
            return Place.of(root, type) == Place.CORE
                    || Purity.SHEET_WORDS.contains(name)
                    || Purity.ALGEBRA.stream().anyMatch(algebra -> Purity.isUnder(algebra, name));
        });
    }

    private interface Fault {
        boolean in(JavaClass type, Dependency dependency);
    }

    private static ArchRule each(String name, Fault fault) {
        return classes()
                .should(new ArchCondition<JavaClass>("keep the direction") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            if (fault.in(type, dependency)) {
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                })
                .as(name);
    }
}
