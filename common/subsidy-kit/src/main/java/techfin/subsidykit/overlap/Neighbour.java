package techfin.subsidykit.overlap;

import java.util.List;

/** The neighbouring service, which knows the days that it subsidises itself. */
public interface Neighbour {
    /**
     * Asks whether days are taken there.
     *
     * @param authorization the caller's Authorization header, passed on
     * @param asked any number of loans, none with an empty period
     * @return one answer for each, in the same order
     * @throws NeighbourSilent when it cannot say
     */
    List<Boolean> overlaps(String authorization, List<LoanDays> asked);
}
