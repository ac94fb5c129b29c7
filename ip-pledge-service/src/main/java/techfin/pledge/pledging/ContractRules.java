package techfin.pledge.pledging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import techfin.lending.place.Seats;
import techfin.lending.record.Finding;
import techfin.money.Money;

/** What the contract of a pledge must say to be taken on record at all. */
public final class ContractRules {
    private final Seats seats;

    public ContractRules(Seats seats) {
        this.seats = seats;
    }

    /**
     * Everything that cannot be.
     *
     * @param bankCode the bank that enters it
     */
    public List<Finding> refusals(PledgeContract contract, String bankCode) {
        List<Finding> found = new ArrayList<>();
        seats.refusal("/pledgor/divisionCode", contract.pledgor().divisionCode())
                .ifPresent(found::add);
        if (!contract.bankBranchCode().startsWith(bankCode + "-")) {
            found.add(new Finding("/bankBranchCode", "BRANCH_OF_ANOTHER_BANK", Map.of("bank", bankCode)));
        }
        if (!contract.securedTo().isAfter(contract.securedFrom())) {
            found.add(Finding.of("/securedTo", "SECURED_TERM_ENDS_BEFORE_BEGIN"));
        }
        return List.copyOf(found);
    }

    /** What forbids a registration on that day: it comes after the contract's rights were there, and never in the future. */
    public static List<Finding> refusals(Registration registration, Pledge pledge, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        if (registration.on().isAfter(today)) {
            found.add(Finding.of("/registeredOn", "IN_FUTURE"));
        }
        if (registration.on().isAfter(pledge.contract().securedTo())) {
            found.add(Finding.of("/registeredOn", "REGISTERED_AFTER_DEBT"));
        }
        return List.copyOf(found);
    }

    /**
     * What forbids a change of a registered pledge. One that does not lower it stands even where loans take more.
     *
     * @param taken what running loans take of the secured amount
     */
    public static List<Finding> refusals(
            AskedChange change, Registration registered, PledgeContract contract, Money taken, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        if (change.on().isAfter(today)) {
            found.add(Finding.of("/changedOn", "IN_FUTURE"));
        } else if (change.on().isBefore(registered.on())) {
            found.add(new Finding(
                    "/changedOn",
                    "BEFORE_REGISTRATION",
                    Map.of("on", registered.on().toString())));
        }
        if (!change.securedTo().isAfter(contract.securedFrom())) {
            found.add(Finding.of("/securedTo", "SECURED_TERM_ENDS_BEFORE_BEGIN"));
        }
        boolean lower = change.securedAmount().compareTo(contract.securedAmount()) < 0;
        if (lower && change.securedAmount().compareTo(taken) < 0) {
            found.add(new Finding("/securedAmount", "BELOW_LOANS", Map.of("taken", taken.toString())));
        }
        return List.copyOf(found);
    }

    /** What forbids an end on that day. */
    public static List<Finding> endRefusals(LocalDate on, Pledge pledge, LocalDate today) {
        Registration registered = pledge.registration();
        LocalDate from = registered == null ? pledge.enteredOn() : registered.on();
        if (on.isAfter(today)) {
            return List.of(Finding.of("/on", "IN_FUTURE"));
        }
        return on.isBefore(from)
                ? List.of(new Finding("/on", "BEFORE_REGISTRATION", Map.of("on", from.toString())))
                : List.of();
    }
}
