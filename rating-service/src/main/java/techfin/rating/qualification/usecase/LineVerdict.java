package techfin.rating.qualification.usecase;

import java.util.List;
import techfin.lending.record.Finding;
import techfin.rating.qualification.Qualification;

/** What becomes of a line of a published list. */
public sealed interface LineVerdict {
    /**
     * It can be recorded, or was.
     *
     * @param qualification with an empty id while it is not recorded
     * @param warnings what is worth a look
     */
    record Fits(Qualification qualification, List<Finding> warnings) implements LineVerdict {
        public Fits {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The library has a qualification of this kind and year.
     *
     * @param same whether it says the same
     */
    record OnRecord(Qualification known, boolean same) implements LineVerdict {}

    /**
     * An earlier line is of the same kind, year and enterprise.
     *
     * @param same whether it says the same
     */
    record Repeated(boolean same) implements LineVerdict {}

    /** It cannot be recorded. */
    record Refused(List<Finding> findings) implements LineVerdict {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
