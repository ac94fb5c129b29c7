package techfin.pledge.loan.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import techfin.pledge.appraisal.Appraisal;
import techfin.pledge.appraisal.Appraisals;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanRecord;
import techfin.pledge.loan.IpLoans;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgedWorth;
import techfin.pledge.pledging.Pledges;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.RightScope;
import techfin.pledge.right.Rights;

/** What is on record about loans that name the contracts of their pledges: one statement for each kind of fact. */
@Singleton
class LoanFacts {
    private final IpLoans loans;
    private final Pledges pledges;
    private final Rights rights;
    private final Appraisals appraisals;
    private final Overdrafts overdrafts;

    LoanFacts(IpLoans loans, Pledges pledges, Rights rights, Appraisals appraisals, Overdrafts overdrafts) {
        this.loans = loans;
        this.pledges = pledges;
        this.rights = rights;
        this.appraisals = appraisals;
        this.overdrafts = overdrafts;
    }

    /**
     * What is on record.
     *
     * @param byNote the bank's loans with one of the note numbers
     * @param byContract the bank's pledges
     * @param resting loans that rest on one of these pledges
     * @param overdrawn ids of the pledges on which these loans take more than is secured
     * @param worth what the rights of each pledge bring, by the pledge's id
     */
    record Known(
            Map<String, IpLoan> byNote,
            Map<String, Pledge> byContract,
            List<IpLoan> resting,
            Set<String> overdrawn,
            Map<String, List<PledgedWorth>> worth) {
        Known {
            byNote = Map.copyOf(byNote);
            byContract = Map.copyOf(byContract);
            resting = List.copyOf(resting);
            overdrawn = Set.copyOf(overdrawn);
            worth = Map.copyOf(worth);
        }
    }

    Known of(String bankCode, LocalDate day, List<IpLoanRecord> records) {
        return known(
                bankCode,
                day,
                records,
                pledges.byContracts(bankCode, contracts(records)).values());
    }

    /** The same, with the pledges held until the transaction ends. */
    Known held(String bankCode, LocalDate day, List<IpLoanRecord> records) {
        TreeSet<String> ids = pledges.byContracts(bankCode, contracts(records)).values().stream()
                .map(Pledge::id)
                .collect(Collectors.toCollection(TreeSet::new));
        return known(bankCode, day, records, pledges.lockAll(bankCode, ids));
    }

    private Known known(String bankCode, LocalDate day, List<IpLoanRecord> records, Collection<Pledge> found) {
        List<String> notes = records.stream().map(IpLoanRecord::noteNumber).toList();
        List<String> ids = found.stream().map(Pledge::id).toList();
        return new Known(
                loans.findByNotes(bankCode, notes),
                found.stream()
                        .collect(Collectors.toMap(pledge -> pledge.contract().contractNumber(), Function.identity())),
                loans.restingOn(ids),
                overdrafts.of(ids).keySet(),
                worth(bankCode, day, found));
    }

    private Map<String, List<PledgedWorth>> worth(String bankCode, LocalDate day, Collection<Pledge> found) {
        Set<String> ids = found.stream()
                .flatMap(pledge -> pledge.contract().rightIds().stream())
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, Appraisal> valid = appraisals.latestValid(bankCode, ids, day);
        Map<String, PledgedWorth> byRight = new HashMap<>();
        for (IpRight right : rights.findAll(new RightScope.OfCity(), ids)) {
            Appraisal appraisal = valid.get(right.id());
            byRight.put(
                    right.id(),
                    new PledgedWorth(
                            right.record().kind(),
                            right.record().number().value(),
                            appraisal == null ? null : appraisal.value()));
        }
        return found.stream()
                .collect(Collectors.toMap(
                        Pledge::id,
                        pledge -> pledge.contract().rightIds().stream()
                                .map(byRight::get)
                                .toList()));
    }

    private static Set<String> contracts(List<IpLoanRecord> records) {
        return records.stream().flatMap(record -> record.pledgeIds().stream()).collect(Collectors.toSet());
    }
}
