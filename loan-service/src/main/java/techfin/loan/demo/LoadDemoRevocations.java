package techfin.loan.demo;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Reason;
import techfin.loan.filing.Loan;
import techfin.loan.provisional.LapsedCase;
import techfin.loan.provisional.Revocation;
import techfin.loan.provisional.Revocations;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;

/** The runs of the reviewer that revoked lapsed filings of the demo city, one at the end of each year that had some. */
@Singleton
class LoadDemoRevocations {
    private static final Reason REASON = new Reason("YEAR_END", "多次提醒后，当年仍未取得入库登记编号或评价结果");

    private final Revocations revocations;

    LoadDemoRevocations(Revocations revocations) {
        this.revocations = revocations;
    }

    void load(List<DemoLoan> story) {
        story.stream()
                .map(DemoLoan::loan)
                .filter(loan -> loan.status() == LoanStatus.REVOKED)
                .sorted(Comparator.comparing(Loan::id))
                .collect(Collectors.groupingBy(LoadDemoRevocations::revokedOn, TreeMap::new, Collectors.toList()))
                .forEach(this::record);
    }

    private void record(LocalDate on, List<Loan> revoked) {
        Loan first = revoked.getFirst();
        Revocation run = new Revocation(
                Ids.next(),
                on,
                null,
                REASON,
                Objects.requireNonNull(first.filing().decidedBy()),
                on.atTime(LocalTime.of(17, 0)).atZone(BusinessClock.ZONE).toInstant(),
                revoked.stream().map(LoadDemoRevocations::asSeen).toList());
        revocations.begin(run);
        revocations.addCases(run.id(), run.cases());
    }

    private static LocalDate revokedOn(Loan loan) {
        return Objects.requireNonNull(loan.filing().decidedOn());
    }

    /** The case of a revoked filing as it was before: accepted. */
    private static LapsedCase asSeen(Loan revoked) {
        return LapsedCase.of(revoked.decidedByBureau(
                LoanStatus.ACCEPTED,
                Objects.requireNonNull(revoked.filing().decidedBy()),
                revoked.filing().submittedOn(),
                revoked.filing().filedAmount(),
                revoked.warnings(),
                List.of()));
    }
}
