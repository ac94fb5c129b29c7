package techfin.testkit.architecture.planted.clean.filing;

/** What the core needs of a store. */
public interface Filings {
    Filing get(String note);
}
