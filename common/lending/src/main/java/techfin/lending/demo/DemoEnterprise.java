package techfin.lending.demo;

import techfin.lending.enterprise.Uscc;

/**
 * An enterprise of the demo city.
 *
 * @param borrows how often it borrows, as a weight; 0 for the two whose loans are told by hand
 */
public record DemoEnterprise(
        Uscc uscc, String name, String divisionCode, String industryCode, Stage stage, int borrows) {
    /** The part of a code that no other enterprise of the city has. */
    private static final int OWN_FROM = 10;

    private static final int OWN_TO = 17;

    /** How far it has come. */
    public enum Stage {
        EARLY,
        GROWTH,
        STABLE
    }

    /** Number of its registration as a tech SME of a year, for the years in which it has one; zones register at the city. */
    public String registration(int year) {
        String office = divisionCode.startsWith("3715Z") ? "371500" : divisionCode;
        return year + office + "0" + uscc.value().substring(OWN_FROM, OWN_TO);
    }
}
