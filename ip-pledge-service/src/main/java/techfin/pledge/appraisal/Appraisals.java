package techfin.pledge.appraisal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All appraisals; a bank's own are asked for by its code. */
public interface Appraisals {
    void add(Appraisal appraisal);

    /** Adds appraisals in one statement. */
    void addAll(List<Appraisal> added);

    /** The appraisals of a right that a bank had made, the latest valuation first. */
    List<Appraisal> of(String bankCode, String rightId);

    /** The appraisals of a right by all banks, the latest valuation first; for city offices. */
    List<Appraisal> ofAllBanks(String rightId);

    /**
     * Of each right the bank's latest appraisal that may be used on a day, by the right's id; of several of one valuation
     * date the one recorded last. A right without one is left out.
     */
    Map<String, Appraisal> latestValid(String bankCode, Collection<String> rightIds, LocalDate on);
}
