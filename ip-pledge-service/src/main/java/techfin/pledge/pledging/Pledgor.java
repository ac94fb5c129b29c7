package techfin.pledge.pledging;

import techfin.lending.enterprise.Uscc;

/**
 * The enterprise that pledges its rights; the borrower or a third party.
 *
 * @param divisionCode county or zone of its seat
 */
public record Pledgor(Uscc uscc, String name, String divisionCode) {}
