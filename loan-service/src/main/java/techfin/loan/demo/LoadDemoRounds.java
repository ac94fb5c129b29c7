package techfin.loan.demo;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import techfin.lending.enterprise.Uscc;
import techfin.loan.filing.Loan;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.demo.DemoRound;
import techfin.subsidykit.demo.TellDemoRound;
import techfin.subsidykit.rulebook.usecase.RuleBook;

/** The rounds of the demo city: two that are over, one that waits for its approval, one that is open. Amounts come from the real rule book. */
@Singleton
class LoadDemoRounds {
    private final RuleBook rules;
    private final TellDemoRound tell;

    LoadDemoRounds(RuleBook rules, TellDemoRound tell) {
        this.rules = rules;
        this.tell = tell;
    }

    /**
     * Opens the rounds and files their applications.
     *
     * @return how many applications were filed
     */
    int load(List<DemoLoan> story) {
        Set<Uscc> applied = new HashSet<>();
        for (DemoRound told : DemoRounds.all(rules.current())) {
            for (SubsidyLoan loan : tell.tell(told, candidates(story, told, applied))) {
                applied.add(new Uscc(loan.uscc()));
            }
        }
        return applied.size();
    }

    /** One settled loan per enterprise: the subsidy is given once in a lifetime. */
    private static List<String> candidates(List<DemoLoan> story, DemoRound told, Set<Uscc> applied) {
        Set<Uscc> seen = new HashSet<>(applied);
        seen.addAll(told.doNotApply());
        List<Loan> found = new ArrayList<>();
        for (DemoLoan candidate : story) {
            Loan loan = candidate.loan();
            if (told.takes(loan.status(), loan.balance())
                    && seen.add(loan.record().borrower().uscc())) {
                found.add(loan);
            }
        }
        found.sort(Comparator.comparing(loan -> !loan.record().borrower().uscc().equals(DemoRound.HAS_APPLIED)));
        return found.stream().map(Loan::id).toList();
    }
}
