package techfin.lending.demo;

import techfin.lending.enterprise.Uscc;

/**
 * An enterprise of the demo city.
 *
 * @param borrows how often it borrows, as a weight; 0 for the two whose loans are told by hand
 */
public record DemoEnterprise(
        Uscc uscc, String name, String divisionCode, String industryCode, Stage stage, int borrows) {
    /** How far it has come. */
    public enum Stage {
        EARLY,
        GROWTH,
        STABLE
    }
}
