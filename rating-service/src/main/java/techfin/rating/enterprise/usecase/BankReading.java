package techfin.rating.enterprise.usecase;

import techfin.lending.enterprise.Uscc;
import techfin.servicekit.actor.Actor;

/** Is told when a bank reads what the register says of an enterprise, in the transaction that reads it. */
public interface BankReading {
    void read(Actor bank, Uscc uscc);
}
