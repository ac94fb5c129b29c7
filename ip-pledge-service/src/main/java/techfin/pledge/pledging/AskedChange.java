package techfin.pledge.pledging;

import java.time.LocalDate;
import techfin.money.Money;

/**
 * A change of a registered pledge as a bank reports it.
 *
 * @param securedAmount yuan; from now on
 * @param securedTo last day of the secured debt from now on
 * @param number of the notice of the change
 * @param on day of its registration
 */
public record AskedChange(Money securedAmount, LocalDate securedTo, String number, LocalDate on) {}
