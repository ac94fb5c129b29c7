package techfin.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** What makes code pure: no framework, no database, no file, no clock, no chance, no binary fraction. */
final class Purity {
    /** Parts of the JDK that reach out of the process or ask the machine. */
    private static final List<String> REACHING_OUT = List.of(
            "java.sql",
            "javax.sql",
            "java.net",
            "java.nio.file",
            "java.nio.channels",
            "java.util.random",
            "java.lang.foreign");

    private static final Set<String> CHANCE = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    /** Packages whose code is itself pure and that any core may use. */
    static final List<String> ALGEBRA =
            List.of("techfin.money", "techfin.subsidy", "techfin.casework", "techfin.lending");

    /** The pure packages of the sheet kit: what a column and a cell are, and what a cell says. */
    static final Set<String> SHEET_WORDS = Set.of("techfin.sheetkit", "techfin.sheetkit.value");

    private Purity() {}

    /**
     * The rules for all classes that {@code pure} describes.
     *
     * @param mayUse packages besides {@code java..} and JSpecify that these classes may use, sub-packages included
     */
    static List<ArchRule> rules(DescribedPredicate<JavaClass> pure, DescribedPredicate<JavaClass> mayUse) {
        return List.of(
                classes()
                        .that(pure)
                        .should()
                        .onlyDependOnClassesThat(plainJava().or(mayUse))
                        .as("The core uses nothing but plain Java and the shared algebra")
                        .allowEmptyShould(true),
                noClasses()
                        .that(pure)
                        .should()
                        .accessTargetWhere(asksTheClock())
                        .as("The core is told the time and never asks for it")
                        .allowEmptyShould(true),
                noClasses()
                        .that(pure)
                        .should()
                        .accessTargetWhere(throwsDice())
                        .as("The core leaves nothing to chance")
                        .allowEmptyShould(true),
                classes()
                        .that(pure)
                        .should(new BinaryFractions())
                        .as("The core calculates in decimal, never in binary fractions")
                        .allowEmptyShould(true));
    }

    private static DescribedPredicate<JavaClass> plainJava() {
        return DescribedPredicate.describe("plain Java", type -> {
            JavaClass base = type.getBaseComponentType();
            String name = base.getPackageName();
            boolean reachesOut = REACHING_OUT.stream().anyMatch(p -> isUnder(p, name))
                    && !base.getName().equals("java.net.URI");
            return base.isPrimitive() || isUnder("org.jspecify", name) || (isUnder("java", name) && !reachesOut);
        });
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheClock() {
        return DescribedPredicate.describe("the machine's clock is asked", access -> {
            AccessTarget target = access.getTarget();
            String owner = target.getOwner().getName();
            String name = target.getName();
            boolean javaTime = owner.startsWith("java.time.");
            boolean now = javaTime && name.equals("now");
            boolean clock = owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick"));
            boolean source = owner.equals("java.time.InstantSource") && name.equals("system");
            boolean zone = owner.equals("java.time.ZoneId") && name.equals("systemDefault");
            boolean millis =
                    owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
            boolean date = owner.equals("java.util.Date")
                    && name.equals(JavaConstructor.CONSTRUCTOR_NAME)
                    && target instanceof AccessTarget.CodeUnitAccessTarget code
                    && code.getRawParameterTypes().isEmpty();
            return now || clock || source || zone || millis || date;
        });
    }

    private static DescribedPredicate<JavaAccess<?>> throwsDice() {
        return DescribedPredicate.describe("chance decides", access -> {
            String owner = access.getTarget().getOwner().getName();
            String name = access.getTarget().getName();
            return CHANCE.contains(owner)
                    || (owner.equals("java.lang.Math") && name.equals("random"))
                    || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                    || (owner.equals("java.util.Collections") && name.equals("shuffle"));
        });
    }

    static boolean isUnder(String root, String packageName) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }
}
