package techfin.system;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import techfin.testkit.architecture.Architecture;

/** The shared modules; each service checks itself. */
final class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> money_is_pure() {
        return Architecture.ofPureModule("techfin.money");
    }

    @TestFactory
    Stream<DynamicTest> the_subsidy_calculation_is_pure() {
        return Architecture.ofPureModule("techfin.subsidy", "techfin.money");
    }

    @TestFactory
    Stream<DynamicTest> the_glue_knows_no_business() {
        return Architecture.ofGlue("techfin.servicekit");
    }
}
