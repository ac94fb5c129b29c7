package techfin.pledge.loan.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.money.Money;
import techfin.pledge.loan.Collateral;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanRecord;
import techfin.pledge.loan.IpLoanRules;
import techfin.pledge.loan.TakenCover;
import techfin.pledge.pledging.DeclaredPledge;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgedWorth;
import techfin.pledge.pledging.usecase.PledgeWarnings;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.id.Ids;

/** Judges some loans one after the other; each sees what the ones before it take. */
final class LoanRound {
    private final Actor clerk;
    private final String bankCode;
    private final LocalDate day;
    private final LoanFacts.Known known;
    private final Function<String, Optional<DeclaredPledge>> declared;
    private final TakenByLoans taken;
    private final IpLoanRules rules;
    private final PledgeWarnings warnings;
    private final boolean forGood;
    /** Loans on record by the ids of their pledges. */
    private final Map<String, List<IpLoan>> resting = new HashMap<>();

    LoanRound(
            Actor clerk,
            LocalDate day,
            LoanFacts.Known known,
            Function<String, Optional<DeclaredPledge>> declared,
            TakenByLoans taken,
            IpLoanRules rules,
            PledgeWarnings warnings,
            boolean forGood) {
        this.clerk = clerk;
        this.bankCode = clerk.organisation().code();
        this.day = day;
        this.known = known;
        this.declared = declared;
        this.taken = taken;
        this.rules = rules;
        this.warnings = warnings;
        this.forGood = forGood;
        for (IpLoan loan : known.resting()) {
            loan.record()
                    .pledgeIds()
                    .forEach(id -> resting.computeIfAbsent(id, key -> new ArrayList<>())
                            .add(loan));
        }
    }

    /** A pledge behind a loan and what its rights bring. */
    private record Behind(Pledge pledge, List<PledgedWorth> worth) {}

    IpFilingVerdict judge(IpLoanRecord stated) {
        List<Behind> behind = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (String contract : stated.pledgeIds()) {
            Behind found = behind(contract);
            if (found != null) {
                behind.add(found);
            }
            ids.add(found == null ? contract : found.pledge().id());
        }
        IpLoanRecord record = stated.restingOn(ids);
        IpLoan onFile = known.byNote().get(record.noteNumber());
        if (onFile != null) {
            return new IpFilingVerdict.OnFile(onFile, onFile.record().equals(record));
        }
        Optional<Integer> earlier = taken.digest(record.noteNumber());
        if (earlier.isPresent()) {
            return new IpFilingVerdict.Repeated(earlier.get() == record.hashCode());
        }
        List<Pledge> pledges = behind.stream().map(Behind::pledge).toList();
        List<Finding> refusals = new ArrayList<>(rules.refusals(record, bankCode, day));
        refusals.addAll(
                IpLoanRules.pledgeRefusals(record, pledges, TakenCover.byOthers(takenOf(ids), known.overdrawn())));
        return refusals.isEmpty()
                ? new IpFilingVerdict.Filed(file(record, pledges, worthOf(behind)))
                : new IpFilingVerdict.Refused(refusals);
    }

    private @Nullable Behind behind(String contract) {
        Pledge pledge = known.byContract().get(contract);
        if (pledge != null) {
            return new Behind(pledge, known.worth().getOrDefault(pledge.id(), List.of()));
        }
        return declared.apply(contract)
                .map(coming -> new Behind(coming.pledge(bankCode, contract), coming.worth()))
                .orElse(null);
    }

    private Money takenOf(List<String> ids) {
        Set<IpLoan> onRecord = ids.stream()
                .flatMap(id -> resting.getOrDefault(id, List.of()).stream())
                .collect(Collectors.toSet());
        Money before = Money.sum(onRecord.stream().map(IpLoan::takes).toList());
        return before.plus(taken.of(ids));
    }

    private static List<PledgedWorth> worthOf(List<Behind> behind) {
        return behind.stream().flatMap(one -> one.worth().stream()).toList();
    }

    private IpLoan file(IpLoanRecord record, List<Pledge> pledges, List<PledgedWorth> worth) {
        Collateral collateral =
                Collateral.of(pledges, worth.stream().map(PledgedWorth::kind).toList());
        List<Finding> said = new ArrayList<>(IpLoanRules.warnings(record, collateral, pledges));
        said.addAll(warnings.rate("/principal", record.pledgedPart(record.principal()), worth));
        IpLoan loan =
                IpLoan.entered(forGood ? Ids.next() : "", bankCode, record, collateral, day, clerk.username(), said);
        taken.file(record.noteNumber(), record.hashCode(), record.pledgeIds(), loan.takes());
        return loan;
    }
}
