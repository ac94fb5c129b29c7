package techfin.subsidy;

import techfin.money.Money;

/** What one party pays of a subsidy. */
public record Part(String party, Money amount) {}
