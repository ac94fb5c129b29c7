package techfin.pledge.pledging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.money.Money;

/**
 * What a loan needs to know of a pledge that is going to be entered with it: little, because there can be many.
 *
 * @param registeredOn null for a pledge that is not registered
 * @param firstPledge whether one of its rights was never pledged before
 */
public record DeclaredPledge(
        Uscc pledgor,
        Money securedAmount,
        LocalDate securedTo,
        @Nullable LocalDate registeredOn,
        boolean firstPledge,
        List<PledgedWorth> worth) {
    public DeclaredPledge {
        worth = List.copyOf(worth);
    }

    /** Of a pledge that would be entered, what a loan needs to know. */
    public static DeclaredPledge of(Pledge pledge, List<PledgedWorth> worth) {
        PledgeContract contract = pledge.contract();
        Registration registration = pledge.registration();
        return new DeclaredPledge(
                contract.pledgor().uscc(),
                contract.securedAmount(),
                contract.securedTo(),
                registration == null ? null : registration.on(),
                pledge.isFirstPledge(),
                worth);
    }

    /** A pledge for the rules of loans, under its contract number instead of an id. */
    public Pledge pledge(String bankCode, String contractNumber) {
        PledgeContract contract = new PledgeContract(
                contractNumber,
                "",
                new Pledgor(pledgor, "", ""),
                List.of(new PledgedRight("", null, firstPledge)),
                securedAmount,
                securedTo,
                securedTo,
                false);
        Pledge entered = Pledge.entered(contractNumber, bankCode, contract, "", securedTo, List.of());
        return registeredOn == null ? entered : entered.registered(new Registration("", registeredOn), List.of());
    }
}
