package techfin.loan.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import techfin.lending.place.Seats;
import techfin.lending.record.Finding;
import techfin.subsidy.LoanRate;

/** The rules that a record must meet to be filed at all; all of them speak, not only the first. */
public final class FilingRules {
    private final Seats seats;

    public FilingRules(Seats seats) {
        this.seats = seats;
    }

    /**
     * Everything that forbids the filing.
     *
     * @param bankCode the bank that files
     * @param submittedOn day of the submission, Beijing calendar
     * @return empty when the record may be filed
     */
    public List<Finding> refusals(LoanRecord loan, String bankCode, LocalDate submittedOn) {
        List<Finding> found = new ArrayList<>();
        checkDays(loan, submittedOn, found);
        seats.refusal("/enterprise/divisionCode", loan.borrower().divisionCode())
                .ifPresent(found::add);
        if (!loan.bankBranchCode().startsWith(bankCode + "-")) {
            found.add(new Finding("/bankBranchCode", "BRANCH_OF_ANOTHER_BANK", Map.of("bank", bankCode)));
        }
        if (!loan.principal().isPositive()) {
            found.add(Finding.of("/principal", "NOT_POSITIVE"));
        }
        boolean repaysPredecessor = loan.purpose() == Purpose.REPAY_PREDECESSOR;
        if (repaysPredecessor && loan.predecessorNoteNumber() == null) {
            found.add(Finding.of("/predecessorNoteNumber", "PREDECESSOR_REQUIRED"));
        }
        if (loan.noteNumber().equals(loan.predecessorNoteNumber())) {
            found.add(Finding.of("/predecessorNoteNumber", "OWN_PREDECESSOR"));
        }
        return List.copyOf(found);
    }

    private static void checkDays(LoanRecord loan, LocalDate submittedOn, List<Finding> found) {
        if (loan.disbursedOn().isBefore(loan.signedOn())) {
            found.add(Finding.of("/disbursedOn", "DISBURSED_BEFORE_SIGNED"));
        }
        if (!loan.maturesOn().isAfter(loan.disbursedOn())) {
            found.add(Finding.of("/maturesOn", "MATURES_BEFORE_DISBURSED"));
        }
        if (loan.disbursedOn().isAfter(submittedOn)) {
            found.add(Finding.of("/disbursedOn", "DISBURSED_IN_FUTURE"));
        }
        LocalDate deadline = FilingDeadline.of(loan.disbursedOn());
        if (submittedOn.isAfter(deadline)) {
            found.add(new Finding("/disbursedOn", "FILING_DEADLINE_PASSED", Map.of("deadline", deadline.toString())));
        }
        if (loan.rate() instanceof LoanRate.LprPlus floating) {
            for (int i = 0; i < floating.repricedOn().size(); i++) {
                LocalDate day = floating.repricedOn().get(i);
                if (!day.isAfter(loan.disbursedOn()) || !day.isBefore(loan.maturesOn())) {
                    found.add(Finding.of("/rate/repricedOn/" + i, "REPRICED_OUTSIDE_TERM"));
                }
            }
        }
    }
}
