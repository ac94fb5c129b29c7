package techfin.loan.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techfin.subsidy.LoanRate;

/** The rules that a record must meet to be filed at all; all of them speak, not only the first. */
public final class FilingRules {
    private final Divisions divisions;
    private final City city;

    public FilingRules(Divisions divisions, City city) {
        this.divisions = divisions;
        this.city = city;
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
        checkDivision(loan.borrower().divisionCode()).ifPresent(found::add);
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

    private Optional<Finding> checkDivision(String code) {
        String pointer = "/enterprise/divisionCode";
        Optional<Division> known = divisions.find(code);
        if (known.isEmpty()) {
            return Optional.of(divisions
                    .successorOf(code)
                    .map(now -> new Finding(pointer, "FORMER_DIVISION", Map.of("code", code, "now", now.code())))
                    .orElseGet(() -> new Finding(pointer, "UNKNOWN_DIVISION", Map.of("code", code))));
        }
        Division division = known.get();
        if (!division.seatsEnterprises()) {
            return Optional.of(new Finding(pointer, "NOT_A_COUNTY", Map.of("code", code)));
        }
        return city.code().equals(division.parent())
                ? Optional.empty()
                : Optional.of(new Finding(pointer, "DIVISION_OF_ANOTHER_CITY", Map.of("code", code)));
    }
}
