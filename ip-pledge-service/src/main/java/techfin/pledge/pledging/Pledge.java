package techfin.pledge.pledging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.money.Money;

/**
 * A pledge of one or several rights to one bank.
 *
 * @param version counts every change, from 1
 * @param registration null until it is registered
 * @param end null while it stands
 * @param warnings what should be said about it: appraisals that are missing, a rate above a ceiling, a fee that is due
 */
public record Pledge(
        String id,
        long version,
        PledgeStatus status,
        String bankCode,
        PledgeContract contract,
        @Nullable Registration registration,
        @Nullable PledgeEnd end,
        String enteredBy,
        LocalDate enteredOn,
        List<Finding> warnings) {
    public Pledge {
        warnings = List.copyOf(warnings);
    }

    /** A pledge as its clerk enters it. */
    public static Pledge entered(
            String id,
            String bankCode,
            PledgeContract contract,
            String enteredBy,
            LocalDate enteredOn,
            List<Finding> warnings) {
        return new Pledge(
                id, 1, PledgeStatus.CONTRACTED, bankCode, contract, null, null, enteredBy, enteredOn, warnings);
    }

    /** Whether one of its rights was never pledged before. */
    public boolean isFirstPledge() {
        return contract.rights().stream().anyMatch(PledgedRight::firstPledge);
    }

    /** The next version, registered. */
    public Pledge registered(Registration at, List<Finding> nextWarnings) {
        return next(PledgeStatus.REGISTERED, contract, at, null, nextWarnings);
    }

    /** The next version after a registered change. */
    public Pledge changed(Money securedAmount, LocalDate securedTo, List<Finding> nextWarnings) {
        return next(status, contract.changed(securedAmount, securedTo), registration, null, nextWarnings);
    }

    /** The next version, at its end: released when it was registered, withdrawn otherwise. */
    public Pledge ended(PledgeEnd at) {
        PledgeStatus to = status == PledgeStatus.REGISTERED ? PledgeStatus.RELEASED : PledgeStatus.WITHDRAWN;
        return next(to, contract, registration, at, List.of());
    }

    /** This version with one more warning. */
    public Pledge alsoWarning(Finding more) {
        List<Finding> all = new ArrayList<>(warnings);
        all.add(more);
        return new Pledge(id, version, status, bankCode, contract, registration, end, enteredBy, enteredOn, all);
    }

    /** This version with the rights of its contract. */
    public Pledge having(List<PledgedRight> rights) {
        return new Pledge(
                id,
                version,
                status,
                bankCode,
                contract.with(rights),
                registration,
                end,
                enteredBy,
                enteredOn,
                warnings);
    }

    private Pledge next(
            PledgeStatus to,
            PledgeContract nextContract,
            @Nullable Registration at,
            @Nullable PledgeEnd ended,
            List<Finding> nextWarnings) {
        return new Pledge(id, version + 1, to, bankCode, nextContract, at, ended, enteredBy, enteredOn, nextWarnings);
    }
}
