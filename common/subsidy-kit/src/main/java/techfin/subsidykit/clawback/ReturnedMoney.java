package techfin.subsidykit.clawback;

import java.time.LocalDate;
import techfin.money.Money;

/**
 * Money that came back.
 *
 * @param bankReference the bank's number; the same one for the same clawback is the same money
 */
public record ReturnedMoney(Money amount, LocalDate receivedOn, String bankReference) {}
