package techfin.pledge.loan;

import techfin.lending.enterprise.Uscc;

/**
 * The enterprise that borrows, as the bank stated it.
 *
 * @param divisionCode county or zone of its seat
 * @param industryCode class of GB/T 4754-2017, four digits
 */
public record Borrower(Uscc uscc, String name, String divisionCode, String industryCode) {}
