package techfin.servicekit.json;

import java.util.ArrayList;
import java.util.List;
import techfin.servicekit.problem.FieldError;
import techfin.servicekit.problem.Problem;

/** What is wrong in a body, collected as it is read; bounded, so that a hostile body cannot make a long answer. */
final class Findings {
    private static final int MOST = 100;
    private static final int LONGEST_POINTER = 300;

    private final List<FieldError> errors = new ArrayList<>();

    void add(String pointer, String code, Object... nameValuePairs) {
        add(FieldError.of(pointer, code, nameValuePairs));
    }

    /** Keeps the error unless something at, above or below its place is wrong already. */
    void add(FieldError error) {
        if (errors.size() < MOST && error.pointer().length() <= LONGEST_POINTER && !covered(error.pointer())) {
            errors.add(error);
        } else if (errors.isEmpty()) {
            errors.add(FieldError.of("", error.code()));
        }
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    boolean isWrongAt(String pointer) {
        return errors.stream().anyMatch(error -> error.pointer().equals(pointer));
    }

    boolean isWrongBelow(String pointer) {
        return errors.stream().anyMatch(error -> error.pointer().startsWith(pointer + "/"));
    }

    Problem problem() {
        Problem problem = Problem.invalid();
        errors.forEach(problem::at);
        return problem;
    }

    private boolean covered(String pointer) {
        for (FieldError error : errors) {
            String other = error.pointer();
            if (other.equals(pointer) || other.startsWith(pointer + "/") || pointer.startsWith(other + "/")) {
                return true;
            }
        }
        return false;
    }
}
