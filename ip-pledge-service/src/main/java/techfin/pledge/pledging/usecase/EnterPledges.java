package techfin.pledge.pledging.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import techfin.lending.filing.Role;
import techfin.pledge.pledging.ContractRules;
import techfin.pledge.pledging.DeclaredPledge;
import techfin.pledge.pledging.PledgePackage;
import techfin.pledge.right.RightRules;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;

/**
 * A clerk enters many pledges together with their rights and appraisals, by the rules of one right, one appraisal, one
 * contract and one registration, in a handful of statements for a thousand.
 */
@Singleton
public class EnterPledges {
    private final PackageFacts facts;
    private final PackageBook book;
    private final RightRules rightRules;
    private final ContractRules contractRules;
    private final PledgeWarnings warnings;

    EnterPledges(
            PackageFacts facts,
            PackageBook book,
            RightRules rightRules,
            ContractRules contractRules,
            PledgeWarnings warnings) {
        this.facts = facts;
        this.book = book;
        this.rightRules = rightRules;
        this.contractRules = contractRules;
        this.warnings = warnings;
    }

    /**
     * A dry run over pledges that come some at a time; it remembers which contracts, rights and registrations they take.
     *
     * @throws Problem 403 for anybody but a bank's clerk
     */
    public Trial trial(Actor clerk, LocalDate day) {
        clerk.require(Role.BANK_CLERK);
        return new Trial(clerk, day);
    }

    /**
     * Enters the pledges that can be; runs inside the caller's transaction and holds their rights.
     *
     * @param day day of the entry, Beijing calendar
     * @return one verdict for each, in their order
     * @throws Problem 403 for anybody but a bank's clerk
     */
    public List<PackageVerdict> enter(Actor clerk, LocalDate day, List<PledgePackage> packages) {
        clerk.require(Role.BANK_CLERK);
        PackageFacts.Known known = facts.held(clerk.organisation().code(), day, packages);
        PackageRound round =
                new PackageRound(clerk, day, known, new TakenByPackages(), rightRules, contractRules, warnings, true);
        List<PackageVerdict> verdicts = new ArrayList<>();
        packages.forEach(stated -> verdicts.add(round.judge(stated)));
        book.write(clerk, known, round.entered());
        return verdicts;
    }

    /** A dry run; nothing is locked and nothing written. */
    public final class Trial {
        private final Actor clerk;
        private final LocalDate day;
        private final TakenByPackages taken = new TakenByPackages();

        private Trial(Actor clerk, LocalDate day) {
            this.clerk = clerk;
            this.day = day;
        }

        /** One verdict for each, in their order. */
        public List<PackageVerdict> judge(List<PledgePackage> packages) {
            PackageFacts.Known known = facts.of(clerk.organisation().code(), day, packages);
            PackageRound round = new PackageRound(clerk, day, known, taken, rightRules, contractRules, warnings, false);
            return packages.stream().map(round::judge).toList();
        }

        /** The pledge of this contract that would be entered, if one would be. */
        public Optional<DeclaredPledge> declared(String contractNumber) {
            return taken.declared(contractNumber);
        }
    }
}
