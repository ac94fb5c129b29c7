package techfin.recordkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import techfin.testkit.architecture.Architecture;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> the_house_rules_hold() {
        return Architecture.ofGlue("techfin.recordkit", "techfin.servicekit");
    }
}
