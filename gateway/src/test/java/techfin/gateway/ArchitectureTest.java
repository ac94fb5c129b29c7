package techfin.gateway;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import techfin.testkit.architecture.Architecture;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> architecture() {
        return Architecture.ofService("techfin.gateway");
    }
}
