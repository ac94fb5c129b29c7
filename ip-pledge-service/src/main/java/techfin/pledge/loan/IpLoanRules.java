package techfin.pledge.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import techfin.lending.place.Seats;
import techfin.lending.record.Finding;
import techfin.money.Money;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgeStatus;
import techfin.subsidy.LoanRate;

/**
 * The rules that a record must meet to be filed at all; all of them speak, not only the first. No text sets a time limit
 * for the filing of an IP pledge loan, so none is checked.
 */
public final class IpLoanRules {
    private final Seats seats;

    public IpLoanRules(Seats seats) {
        this.seats = seats;
    }

    /**
     * Everything that forbids the filing, apart from its pledges.
     *
     * @param bankCode the bank that files
     * @param submittedOn day of the submission, Beijing calendar
     */
    public List<Finding> refusals(IpLoanRecord loan, String bankCode, LocalDate submittedOn) {
        List<Finding> found = new ArrayList<>();
        checkDays(loan, submittedOn, found);
        seats.refusal("/enterprise/divisionCode", loan.borrower().divisionCode())
                .ifPresent(found::add);
        if (!loan.bankBranchCode().startsWith(bankCode + "-")) {
            found.add(new Finding("/bankBranchCode", "BRANCH_OF_ANOTHER_BANK", Map.of("bank", bankCode)));
        }
        if (loan.purpose() == Purpose.REPAY_PREDECESSOR && loan.predecessorNoteNumber() == null) {
            found.add(Finding.of("/predecessorNoteNumber", "PREDECESSOR_REQUIRED"));
        }
        if (loan.noteNumber().equals(loan.predecessorNoteNumber())) {
            found.add(Finding.of("/predecessorNoteNumber", "OWN_PREDECESSOR"));
        }
        return List.copyOf(found);
    }

    private static void checkDays(IpLoanRecord loan, LocalDate submittedOn, List<Finding> found) {
        if (loan.disbursedOn().isBefore(loan.signedOn())) {
            found.add(Finding.of("/disbursedOn", "DISBURSED_BEFORE_SIGNED"));
        }
        if (!loan.maturesOn().isAfter(loan.disbursedOn())) {
            found.add(Finding.of("/maturesOn", "MATURES_BEFORE_DISBURSED"));
        }
        if (loan.disbursedOn().isAfter(submittedOn)) {
            found.add(Finding.of("/disbursedOn", "DISBURSED_IN_FUTURE"));
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

    /**
     * What the pledges behind a loan forbid.
     *
     * @param pledges those that the bank has on record, in the order of the record; the others are missing
     * @param taken what is taken of these pledges
     */
    public static List<Finding> pledgeRefusals(IpLoanRecord loan, List<Pledge> pledges, TakenCover taken) {
        List<Finding> found = new ArrayList<>();
        Map<String, Pledge> byId = pledges.stream().collect(Collectors.toMap(Pledge::id, Function.identity()));
        for (int i = 0; i < loan.pledgeIds().size(); i++) {
            Pledge pledge = byId.get(loan.pledgeIds().get(i));
            String pointer = "/pledgeIds/" + i;
            if (pledge == null) {
                found.add(Finding.of(pointer, "UNKNOWN_PLEDGE"));
            } else if (pledge.status() != PledgeStatus.REGISTERED) {
                found.add(new Finding(
                        pointer,
                        "PLEDGE_NOT_REGISTERED",
                        Map.of("status", pledge.status().name())));
            } else if (loan.maturesOn().isAfter(pledge.contract().securedTo())) {
                found.add(new Finding(
                        pointer,
                        "LOAN_OUTLIVES_PLEDGE",
                        Map.of("securedTo", pledge.contract().securedTo().toString())));
            }
        }
        if (found.isEmpty()) {
            checkCover(loan, pledges, taken, found);
        }
        return List.copyOf(found);
    }

    private static void checkCover(IpLoanRecord loan, List<Pledge> pledges, TakenCover taken, List<Finding> found) {
        Money secured = Money.sum(pledges.stream()
                .map(pledge -> pledge.contract().securedAmount())
                .toList());
        Money free = taken.free(secured, loan.pledgeIds());
        if (loan.pledgedPart(loan.principal()).compareTo(free) > 0) {
            found.add(new Finding(
                    "/principal",
                    "ABOVE_SECURED_AMOUNT",
                    Map.of("secured", secured.toString(), "free", free.toString())));
        }
    }

    /** What should be said about it; never a refusal. */
    public static List<Finding> warnings(IpLoanRecord loan, Collateral collateral, List<Pledge> pledges) {
        List<Finding> found = new ArrayList<>();
        if (!collateral.pledgedOn().isBefore(loan.disbursedOn())) {
            found.add(new Finding(
                    "/disbursedOn",
                    "PLEDGED_AFTER_DISBURSEMENT",
                    Map.of("pledgedOn", collateral.pledgedOn().toString())));
        }
        if (!collateral.firstPledge()) {
            found.add(Finding.of("/pledgeIds", "NO_FIRST_PLEDGE"));
        }
        boolean another = pledges.stream()
                .anyMatch(pledge -> !pledge.contract()
                        .pledgor()
                        .uscc()
                        .equals(loan.borrower().uscc()));
        if (another) {
            found.add(Finding.of("/pledgeIds", "PLEDGED_BY_ANOTHER"));
        }
        return List.copyOf(found);
    }
}
