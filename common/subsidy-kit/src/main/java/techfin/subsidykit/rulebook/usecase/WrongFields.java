package techfin.subsidykit.rulebook.usecase;

import java.util.List;
import java.util.stream.Stream;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.tree.FieldError;

/** Wrong fields of a tree as a problem of the caller's. */
final class WrongFields {
    private WrongFields() {}

    /** 400 with every one of them. */
    static Problem of(List<FieldError> errors) {
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
