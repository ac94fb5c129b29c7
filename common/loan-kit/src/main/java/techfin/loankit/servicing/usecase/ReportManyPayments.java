package techfin.loankit.servicing.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import techfin.lending.filing.Role;
import techfin.lending.record.Finding;
import techfin.lending.servicing.LoanLife;
import techfin.lending.servicing.LoanPayments;
import techfin.lending.servicing.PaymentLine;
import techfin.lending.servicing.Payments;
import techfin.lending.servicing.ServicingRules;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;

/** A bank reports many payments together, by the same rules as one. */
@Singleton
public class ReportManyPayments {
    private final HeldLoans loans;
    private final Payments payments;
    private final ReportPayments report;

    ReportManyPayments(HeldLoans loans, Payments payments, ReportPayments report) {
        this.loans = loans;
        this.payments = payments;
        this.report = report;
    }

    /**
     * A dry run over payments that come some at a time; it remembers them and what they leave open.
     *
     * @throws Problem 403 for anybody but a bank's clerk
     */
    public Trial trial(Actor clerk, LocalDate day) {
        clerk.require(Role.BANK_CLERK);
        return new Trial(clerk, day);
    }

    /**
     * Records the payments that can be; runs inside the caller's transaction.
     *
     * @param day day of the report, Beijing calendar
     * @return one verdict for each, in their order
     * @throws Problem 403 for anybody but a bank's clerk
     */
    public List<PaymentVerdict> report(Actor clerk, LocalDate day, List<PaymentLine> lines) {
        Trial trial = trial(clerk, day);
        if (lines.isEmpty()) {
            return List.of();
        }
        // All loans first, and everybody in the same order: no two reports wait for each other.
        loans.byNotes(clerk, notes(lines)).values().stream()
                .map(NotedLoan::id)
                .sorted()
                .forEach(id -> loans.locked(clerk, id));
        List<PaymentVerdict> verdicts = trial.judge(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (verdicts.get(i) instanceof PaymentVerdict.Fits fits) {
                record(clerk, fits.loanId(), lines.get(i));
            }
        }
        return verdicts;
    }

    private void record(Actor clerk, String loanId, PaymentLine line) {
        switch (line.kind()) {
            case REPAYMENT -> report.repayment(clerk, loanId, line.on(), line.amount());
            case INTEREST -> report.voucher(clerk, loanId, line.voucherNumber(), line.on(), line.amount());
        }
    }

    private static Set<String> notes(List<PaymentLine> lines) {
        return lines.stream().map(PaymentLine::noteNumber).collect(Collectors.toSet());
    }

    /** A dry run; nothing is locked and nothing written. */
    public final class Trial {
        private final Actor clerk;
        private final LocalDate day;
        private final Set<PaymentLine> seen = new HashSet<>();
        private final Set<String> numbers = new HashSet<>();
        private final Map<String, Money> repaid = new HashMap<>();

        private Trial(Actor clerk, LocalDate day) {
            this.clerk = clerk;
            this.day = day;
        }

        /** One verdict for each payment, in their order. */
        public List<PaymentVerdict> judge(List<PaymentLine> lines) {
            Map<String, NotedLoan> byNote = lines.isEmpty() ? Map.of() : loans.byNotes(clerk, notes(lines));
            Map<String, LoanPayments> paid = byNote.isEmpty()
                    ? Map.of()
                    : payments.of(byNote.values().stream().map(NotedLoan::id).toList());
            return lines.stream().map(line -> judge(line, byNote, paid)).toList();
        }

        private PaymentVerdict judge(PaymentLine line, Map<String, NotedLoan> byNote, Map<String, LoanPayments> paid) {
            NotedLoan loan = byNote.get(line.noteNumber());
            if (loan == null) {
                return refused(
                        new Finding("/noteNumber", "NOTE_NOT_ON_RECORD", Map.of("noteNumber", line.noteNumber())));
            }
            if (seen.contains(line)) {
                return new PaymentVerdict.Repeated();
            }
            LoanPayments known = paid.getOrDefault(loan.id(), LoanPayments.NONE);
            if (isOnRecord(line, known)) {
                return new PaymentVerdict.OnRecord(loan.id());
            }
            List<Finding> found = refusals(line, loan, known);
            if (!found.isEmpty()) {
                return new PaymentVerdict.Refused(found);
            }
            seen.add(line);
            if (line.kind() == PaymentLine.Kind.REPAYMENT) {
                repaid.merge(loan.id(), line.amount(), Money::plus);
            } else if (line.voucherNumber() != null) {
                numbers.add(loan.id() + " " + line.voucherNumber());
            }
            return new PaymentVerdict.Fits(loan.id());
        }

        private static boolean isOnRecord(PaymentLine line, LoanPayments known) {
            return switch (line.kind()) {
                case REPAYMENT ->
                    known.standingRepayments().stream()
                            .anyMatch(one -> one.paidOn().equals(line.on())
                                    && one.amount().equals(line.amount()));
                case INTEREST ->
                    known.standingVouchers().stream()
                            .anyMatch(one -> one.paidOn().equals(line.on())
                                    && one.amount().equals(line.amount())
                                    && Objects.equals(one.number(), line.voucherNumber()));
            };
        }

        private List<Finding> refusals(PaymentLine line, NotedLoan loan, LoanPayments known) {
            boolean repayment = line.kind() == PaymentLine.Kind.REPAYMENT;
            boolean takes = repayment
                    ? ServicingRules.takesRepayments(loan.life().status())
                    : ServicingRules.takesVouchers(loan.life().status());
            if (!takes) {
                return List.of(new Finding(
                        "/noteNumber",
                        "STATE_NOT_ALLOWED",
                        Map.of("status", loan.life().status().name())));
            }
            if (repayment) {
                LoanLife now = ServicingRules.repaid(loan.life(), repaid.getOrDefault(loan.id(), Money.ZERO));
                return ServicingRules.refusals(now, line.on(), line.amount(), day);
            }
            List<Finding> found = new ArrayList<>();
            for (Finding one : ServicingRules.voucherRefusals(loan.life(), line.on(), line.amount(), day)) {
                found.add(one.pointer().equals("/paidOn") ? new Finding("/on", one.code(), one.values()) : one);
            }
            String number = line.voucherNumber();
            if (number != null && isTaken(loan, number, known)) {
                found.add(new Finding("/voucherNumber", "VOUCHER_NUMBER_TAKEN", Map.of("number", number)));
            }
            return found;
        }

        private boolean isTaken(NotedLoan loan, String number, LoanPayments known) {
            return numbers.contains(loan.id() + " " + number)
                    || known.standingVouchers().stream().anyMatch(one -> number.equals(one.number()));
        }

        private static PaymentVerdict refused(Finding finding) {
            return new PaymentVerdict.Refused(List.of(finding));
        }
    }
}
