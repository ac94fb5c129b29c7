package techfin.pledge;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import techfin.testkit.architecture.Architecture;

final class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> architecture() {
        return Architecture.ofService("techfin.pledge");
    }
}
