package techfin.loan.filing.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.filing.Role;
import techfin.lending.record.Finding;
import techfin.loan.filing.FilingLimit;
import techfin.loan.filing.FilingRules;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanRecord;
import techfin.loan.filing.Loans;
import techfin.loan.filing.RolloverRules;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/**
 * A clerk records many loans for filing, by the same rules as one, in a handful of statements for a thousand. Their library
 * numbers are looked up when each is released: a sheet is written in the background, on nobody's token.
 */
@Singleton
public class RecordLoans {
    private final Loans loans;
    private final FilingRules rules;
    private final RecordWarnings warnings;
    private final AuditTrail audit;

    RecordLoans(Loans loans, FilingRules rules, RecordWarnings warnings, AuditTrail audit) {
        this.loans = loans;
        this.rules = rules;
        this.warnings = warnings;
        this.audit = audit;
    }

    /**
     * A dry run over records that come some at a time; it remembers their note numbers and what they take of the limits.
     *
     * @throws Problem 403 for anybody but a bank's clerk
     */
    public Trial trial(Actor clerk, LocalDate day) {
        clerk.require(Role.BANK_CLERK);
        return new Trial(clerk, day);
    }

    /**
     * Records the loans that can be; runs inside the caller's transaction.
     *
     * @param day day of the submission, Beijing calendar
     * @return one verdict for each, in their order
     * @throws Problem 403 for anybody but a bank's clerk
     */
    public List<FilingVerdict> record(Actor clerk, LocalDate day, List<LoanRecord> records) {
        clerk.require(Role.BANK_CLERK);
        SharedLimits limits = new SharedLimits();
        limits.learn(loans.lockClaims(codes(records)));
        List<FilingVerdict> verdicts = new Round(clerk, day, limits, new HashMap<>(), true).judge(records);
        List<Loan> filed = new ArrayList<>();
        for (FilingVerdict verdict : verdicts) {
            if (verdict instanceof FilingVerdict.Filed one) {
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
                            .map(loan -> new AuditTrail.Event(loan.id(), null, LoanView.of(loan), null))
                            .toList());
        }
        return verdicts;
    }

    private static Set<Uscc> codes(Collection<LoanRecord> records) {
        return records.stream().map(record -> record.borrower().uscc()).collect(Collectors.toSet());
    }

    /** A dry run; nothing is locked and nothing written. */
    public final class Trial {
        private final Actor clerk;
        private final LocalDate day;
        private final SharedLimits limits = new SharedLimits();
        /** Of records that would be filed, a digest of what they say: a whole record each would be too much. */
        private final Map<String, Integer> seen = new HashMap<>();

        private Trial(Actor clerk, LocalDate day) {
            this.clerk = clerk;
            this.day = day;
        }

        /** One verdict for each record, in their order. */
        public List<FilingVerdict> judge(List<LoanRecord> records) {
            Set<Uscc> unknown = limits.unknown(codes(records));
            if (!unknown.isEmpty()) {
                limits.learn(loans.claims(unknown));
            }
            return new Round(clerk, day, limits, seen, false).judge(records);
        }
    }

    private final class Round {
        private final Actor clerk;
        private final String bankCode;
        private final LocalDate day;
        private final SharedLimits limits;
        private final Map<String, Integer> seen;
        private final boolean forGood;
        private Map<String, Loan> onFile = Map.of();
        /** By the note that they roll over: records on file, and those of this round. */
        private final Map<String, Loan> successors = new HashMap<>();
        /** Loans of this round by their notes. */
        private final Map<String, Loan> here = new HashMap<>();

        Round(Actor clerk, LocalDate day, SharedLimits limits, Map<String, Integer> seen, boolean forGood) {
            this.clerk = clerk;
            this.bankCode = clerk.organisation().code();
            this.day = day;
            this.limits = limits;
            this.seen = seen;
            this.forGood = forGood;
        }

        List<FilingVerdict> judge(List<LoanRecord> records) {
            Set<String> notes = new HashSet<>();
            Set<String> chained = new HashSet<>();
            for (LoanRecord record : records) {
                notes.add(record.noteNumber());
                String predecessor = record.predecessorNoteNumber();
                if (predecessor != null) {
                    notes.add(predecessor);
                    chained.add(predecessor);
                    chained.add(record.noteNumber());
                }
            }
            onFile = notes.isEmpty() ? Map.of() : loans.findByNotes(bankCode, notes);
            if (!chained.isEmpty()) {
                successors.putAll(loans.findSuccessors(bankCode, chained));
            }
            return records.stream().map(this::judge).toList();
        }

        private FilingVerdict judge(LoanRecord record) {
            Loan known = onFile.get(record.noteNumber());
            if (known != null) {
                return new FilingVerdict.OnFile(known, known.record().equals(record));
            }
            Integer earlier = seen.get(record.noteNumber());
            if (earlier != null) {
                return new FilingVerdict.Repeated(earlier == record.hashCode());
            }
            RolloverRules.Around rollover = rollover(record);
            List<Finding> refusals = new ArrayList<>(rules.refusals(record, bankCode, day));
            refusals.addAll(RolloverRules.refusals(record, rollover));
            if (!refusals.isEmpty()) {
                return new FilingVerdict.Refused(refusals);
            }
            return new FilingVerdict.Filed(file(record, rollover.predecessor()));
        }

        private RolloverRules.Around rollover(LoanRecord record) {
            String note = record.predecessorNoteNumber();
            if (note == null) {
                return RolloverRules.Around.NOTHING;
            }
            boolean isCycle = successors.containsKey(record.noteNumber()) && leadsBack(record.noteNumber(), note);
            return new RolloverRules.Around(find(note), successors.get(note), isCycle);
        }

        private boolean leadsBack(String ownNote, String from) {
            Set<String> passed = new HashSet<>();
            String note = from;
            while (note != null && passed.add(note)) {
                if (note.equals(ownNote)) {
                    return true;
                }
                Loan loan = find(note);
                Loan further = loan == null ? loans.findByNote(bankCode, note).orElse(null) : loan;
                note = further == null ? null : further.record().predecessorNoteNumber();
            }
            return false;
        }

        private @Nullable Loan find(String note) {
            Loan beside = here.get(note);
            return beside == null ? onFile.get(note) : beside;
        }

        private Loan file(LoanRecord record, @Nullable Loan predecessor) {
            String note = record.predecessorNoteNumber();
            boolean known = predecessor != null || (note != null && seen.containsKey(note));
            Money filedAmount = FilingLimit.filedAmount(record.principal(), limits.heldByOthers(bankCode, record));
            Loan loan = Loan.entered(
                            forGood ? Ids.next() : "",
                            bankCode,
                            record,
                            filedAmount,
                            day,
                            clerk.username(),
                            warnings.of(record, day, null, filedAmount, known, predecessor))
                    .lookedUp(AskLibrary.notAsked(record.borrower(), day))
                    .rollingOver(predecessor);
            limits.add(loan);
            seen.put(record.noteNumber(), record.hashCode());
            here.put(record.noteNumber(), loan);
            if (note != null) {
                successors.put(note, loan);
            }
            return loan;
        }
    }
}
