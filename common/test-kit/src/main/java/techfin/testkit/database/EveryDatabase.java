package techfin.testkit.database;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The databases that a test class runs on. */
final class EveryDatabase implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return Stream.concat(
                Stream.of(Arguments.of(TestDatabase.h2())),
                MySqlFamily.running().stream().map(server -> Arguments.of(server.fresh())));
    }
}
