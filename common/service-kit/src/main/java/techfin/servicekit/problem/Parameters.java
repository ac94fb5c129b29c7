package techfin.servicekit.problem;

import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.type.Argument;

/** Names of query parameters and headers as the caller writes them. */
final class Parameters {
    private Parameters() {}

    static String name(Argument<?> argument) {
        return argument.getAnnotationMetadata()
                .stringValue(Bindable.class)
                .filter(name -> !name.isEmpty())
                .orElse(argument.getName());
    }
}
