package techfin.rating.figure.usecase;

import java.util.List;
import java.util.stream.Stream;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Reading;

/** Wrong fields of a tree as a problem of the caller's. */
public final class WrongFields {
    private WrongFields() {}

    /**
     * What was read.
     *
     * @throws Problem 400 with every wrong field
     */
    public static <T> T refused(Reading<T> reading) {
        return switch (reading) {
            case Reading.Good<T> good -> good.value();
            case Reading.Bad<T> bad -> throw of(bad.errors());
        };
    }

    private static Problem of(List<FieldError> errors) {
        Problem problem = Problem.invalid();
        for (FieldError error : errors) {
            Object[] values = error.parameters().entrySet().stream()
                    .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                    .toArray();
            problem = problem.at(error.pointer(), error.code(), values);
        }
        return problem;
    }
}
