package techfin.lending.statistics;

import techfin.money.Money;

/**
 * Sums over the loans of one county, one bank and one quarter; over disjoint cells everything adds up.
 *
 * @param quarter such as {@code 2025-Q2}
 * @param count loan notes
 * @param amount yuan; principal
 * @param part yuan; the part of it that counts: inside the filing limits, or secured on rights
 */
public record Cell(String divisionCode, String bankCode, String quarter, long count, Money amount, Money part) {}
