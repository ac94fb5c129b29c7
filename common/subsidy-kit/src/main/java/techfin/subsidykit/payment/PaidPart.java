package techfin.subsidykit.payment;

import java.time.LocalDate;
import techfin.money.Money;

/** Money of one party that reached a case on a day. */
public record PaidPart(String party, LocalDate paidOn, Money amount) {}
