package techfin.recordkit;

import java.util.List;
import java.util.stream.Stream;
import techfin.lending.record.Finding;
import techfin.servicekit.problem.Problem;

/** Turns broken rules into one problem answer that names them all. */
public final class Refusals {
    private Refusals() {}

    /**
     * Does nothing when no rule is broken.
     *
     * @throws Problem 400 with an error per finding
     */
    public static void throwIfAny(List<Finding> findings) {
        throwIfAny(Problem.invalid(), findings);
    }

    /**
     * The same with another problem than an invalid request: rules that speak of what others did or what happened since.
     *
     * @param problem takes an error per finding
     */
    public static void throwIfAny(Problem problem, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        for (Finding finding : findings) {
            Object[] values = finding.values().entrySet().stream()
                    .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                    .toArray();
            problem.at(finding.pointer(), finding.code(), values);
        }
        throw problem;
    }
}
