package techfin.pledge.demo;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import techfin.lending.enterprise.Uscc;
import techfin.pledge.loan.IpLoan;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.demo.DemoRound;
import techfin.subsidykit.demo.TellDemoRound;
import techfin.subsidykit.rulebook.usecase.RuleBook;

/** The rounds of the demo city: one that is approved, one that waits for its approval, one that is open. Amounts come from the real rule book. */
@Singleton
class LoadDemoRounds {
    private static final Comparator<IpLoan> LAST_SETTLED_FIRST = Comparator.comparing(
                    (IpLoan loan) -> Objects.requireNonNull(loan.balance().settledOn()))
            .reversed();
    private static final Comparator<IpLoan> OF_THE_ACCOUNT_FIRST =
            Comparator.comparing(loan -> !loan.record().borrower().uscc().equals(DemoRound.HAS_APPLIED));

    private final RuleBook rules;
    private final Offices offices;
    private final TellDemoRound tell;

    LoadDemoRounds(RuleBook rules, Offices offices, TellDemoRound tell) {
        this.rules = rules;
        this.offices = offices;
        this.tell = tell;
    }

    /**
     * Opens the rounds and files their applications.
     *
     * @return how many applications were filed
     */
    int load(List<DemoLoan> story) {
        Set<String> applied = new HashSet<>();
        for (DemoRound told : DemoRounds.all(rules.current(), offices.usual())) {
            tell.tell(told, candidates(story, told, applied)).stream()
                    .map(SubsidyLoan::id)
                    .forEach(applied::add);
        }
        return applied.size();
    }

    /** The last settled loan of each enterprise that has not been applied for: every loan can have the subsidy once. */
    private static List<String> candidates(List<DemoLoan> story, DemoRound told, Set<String> applied) {
        Set<Uscc> seen = new HashSet<>(told.doNotApply());
        List<IpLoan> settled = new ArrayList<>(story.stream()
                .map(DemoLoan::loan)
                .filter(loan -> told.takes(loan.status(), loan.balance()) && !applied.contains(loan.id()))
                .toList());
        settled.sort(OF_THE_ACCOUNT_FIRST.thenComparing(LAST_SETTLED_FIRST));
        return settled.stream()
                .filter(loan -> seen.add(loan.record().borrower().uscc()))
                .map(IpLoan::id)
                .toList();
    }
}
