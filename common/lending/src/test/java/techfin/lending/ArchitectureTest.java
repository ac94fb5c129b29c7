package techfin.lending;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import techfin.testkit.architecture.Architecture;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> the_module_is_pure() {
        return Architecture.ofPureModule("techfin.lending", "techfin.money", "techfin.subsidy");
    }
}
