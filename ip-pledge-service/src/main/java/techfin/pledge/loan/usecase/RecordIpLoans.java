package techfin.pledge.loan.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import techfin.lending.filing.Role;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanRecord;
import techfin.pledge.loan.IpLoanRules;
import techfin.pledge.loan.IpLoans;
import techfin.pledge.pledging.DeclaredPledge;
import techfin.pledge.pledging.usecase.PledgeWarnings;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.problem.Problem;

/**
 * A clerk records many loans on pledges for filing, by the same rules as one, in a handful of statements for a thousand.
 * Where a single record names the ids of its pledges, these name the numbers of their contracts.
 */
@Singleton
public class RecordIpLoans {
    private final LoanFacts facts;
    private final IpLoans loans;
    private final IpLoanRules rules;
    private final PledgeWarnings warnings;
    private final AuditTrail audit;

    RecordIpLoans(LoanFacts facts, IpLoans loans, IpLoanRules rules, PledgeWarnings warnings, AuditTrail audit) {
        this.facts = facts;
        this.loans = loans;
        this.rules = rules;
        this.warnings = warnings;
        this.audit = audit;
    }

    /**
     * A dry run over records that come some at a time; it remembers their note numbers and what they take of pledges.
     *
     * @param declared pledges that are not on record and would be entered before
     * @throws Problem 403 for anybody but a bank's clerk
     */
    public Trial trial(Actor clerk, LocalDate day, Function<String, Optional<DeclaredPledge>> declared) {
        clerk.require(Role.BANK_CLERK);
        return new Trial(clerk, day, declared);
    }

    /**
     * Records the loans that can be; runs inside the caller's transaction and holds their pledges.
     *
     * @param day day of the submission, Beijing calendar
     * @return one verdict for each, in their order
     * @throws Problem 403 for anybody but a bank's clerk
     */
    public List<IpFilingVerdict> record(Actor clerk, LocalDate day, List<IpLoanRecord> records) {
        clerk.require(Role.BANK_CLERK);
        LoanFacts.Known known = facts.held(clerk.organisation().code(), day, records);
        LoanRound round = new LoanRound(
                clerk, day, known, contract -> Optional.empty(), new TakenByLoans(), rules, warnings, true);
        List<IpFilingVerdict> verdicts = new ArrayList<>();
        List<IpLoan> filed = new ArrayList<>();
        for (IpLoanRecord record : records) {
            IpFilingVerdict verdict = round.judge(record);
            verdicts.add(verdict);
            if (verdict instanceof IpFilingVerdict.Filed one) {
                filed.add(one.loan());
            }
        }
        if (!filed.isEmpty()) {
            loans.addAll(filed);
            audit.recordAll(
                    clerk,
                    "LOAN_RECORDED",
                    "loan",
                    filed.stream()
                            .map(loan -> new AuditTrail.Event(loan.id(), null, IpLoanView.of(loan), null))
                            .toList());
        }
        return verdicts;
    }

    /** A dry run; nothing is locked and nothing written. */
    public final class Trial {
        private final Actor clerk;
        private final LocalDate day;
        private final Function<String, Optional<DeclaredPledge>> declared;
        private final TakenByLoans taken = new TakenByLoans();

        private Trial(Actor clerk, LocalDate day, Function<String, Optional<DeclaredPledge>> declared) {
            this.clerk = clerk;
            this.day = day;
            this.declared = declared;
        }

        /** One verdict for each record, in their order. */
        public List<IpFilingVerdict> judge(List<IpLoanRecord> records) {
            LoanFacts.Known known = facts.of(clerk.organisation().code(), day, records);
            LoanRound round = new LoanRound(clerk, day, known, declared, taken, rules, warnings, false);
            return records.stream().map(round::judge).toList();
        }
    }
}
