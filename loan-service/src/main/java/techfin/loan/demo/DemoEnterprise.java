package techfin.loan.demo;

import techfin.lending.enterprise.Uscc;
import techfin.loan.filing.Stage;

/**
 * An enterprise of the demo city.
 *
 * @param borrows how often it borrows, as a weight; 0 for the two whose loans are told by hand
 */
record DemoEnterprise(Uscc uscc, String name, String divisionCode, String industryCode, Stage stage, int borrows) {}
