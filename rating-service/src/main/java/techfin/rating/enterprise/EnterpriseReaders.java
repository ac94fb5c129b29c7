package techfin.rating.enterprise;

import java.time.LocalDate;
import techfin.lending.enterprise.Uscc;

/** Which banks may see which enterprises; kept by who gives them leave. */
public interface EnterpriseReaders {
    /**
     * Lets a bank see an enterprise.
     *
     * @param consentId what the leave rests on
     * @param bankCode {@code *} for every bank
     * @param until last day
     * @param figuresToo whether staff, revenue and assets are shown
     */
    void allow(String consentId, Uscc uscc, String bankCode, LocalDate until, boolean figuresToo);

    /** Takes the leave back that rests on this consent. */
    void forbid(String consentId);

    /** Whether a bank may see staff, revenue and assets of an enterprise today. */
    boolean seesFigures(String bankCode, Uscc uscc, LocalDate today);
}
