package techfin.pledge.pledging.usecase;

import java.util.List;
import techfin.lending.record.Finding;
import techfin.pledge.pledging.Pledge;

/** What came of one of many pledges that a bank states with their rights. */
public sealed interface PackageVerdict {
    /** It is entered, or would be, and registered where that was stated: with its warnings; without an id in a dry run. */
    record Entered(Pledge pledge) implements PackageVerdict {}

    /**
     * The bank has a pledge with its contract number.
     *
     * @param same whether that pledge says the same
     */
    record OnFile(Pledge pledge, boolean same) implements PackageVerdict {}

    /** An earlier one has its contract number. */
    record Repeated() implements PackageVerdict {}

    /** Rules forbid it; pointers below {@code /rights/}<i>number</i> speak of one right. */
    record Refused(List<Finding> findings) implements PackageVerdict {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
