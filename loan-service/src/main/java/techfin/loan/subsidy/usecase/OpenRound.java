package techfin.loan.subsidy.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import techfin.loan.filing.Finding;
import techfin.loan.filing.PlausibleDays;
import techfin.loan.filing.Role;
import techfin.loan.filing.usecase.Refusals;
import techfin.loan.subsidy.Rounds;
import techfin.loan.subsidy.SubsidyRound;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.id.Ids;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.rulebook.usecase.RuleBook;

/** The bureau opens a subsidy round; everybody can look at rounds. */
@Singleton
public class OpenRound {
    private final Rounds rounds;
    private final RuleBook book;
    private final AuditTrail audit;

    OpenRound(Rounds rounds, RuleBook book, AuditTrail audit) {
        this.rounds = rounds;
        this.book = book;
        this.audit = audit;
    }

    /** A round as the bureau calls it. */
    public record Call(
            String name,
            String schemeCode,
            String schemeVersion,
            LocalDate opensOn,
            LocalDate closesOn,
            int grantYear,
            Money budget) {}

    /**
     * Opens the round. Runs inside the caller's transaction.
     *
     * @throws Problem 403 for anybody but the bureau's reviewer; 400 for an unknown scheme version, a window that ends
     *     before it begins, or no budget
     */
    public SubsidyRound open(Actor reviewer, Call call) {
        reviewer.require(Role.BUREAU_REVIEWER);
        Refusals.throwIfAny(refusals(call));
        SubsidyRound round = new SubsidyRound(
                Ids.next(),
                1,
                call.name(),
                call.schemeCode(),
                call.schemeVersion(),
                call.opensOn(),
                call.closesOn(),
                call.grantYear(),
                call.budget(),
                Money.ZERO,
                reviewer.username());
        rounds.add(round);
        audit.record(reviewer, "ROUND_OPENED", "subsidy-round", round.id(), null, RoundView.of(round), null);
        return round;
    }

    private List<Finding> refusals(Call call) {
        List<Finding> found = new ArrayList<>();
        if (book.version(call.schemeCode(), call.schemeVersion()).isEmpty()) {
            found.add(new Finding("/schemeVersion", "UNKNOWN_SCHEME_VERSION", Map.of()));
        }
        PlausibleDays.check("/opensOn", call.opensOn(), found);
        PlausibleDays.check("/closesOn", call.closesOn(), found);
        if (call.closesOn().isBefore(call.opensOn())) {
            found.add(new Finding("/closesOn", "CLOSES_BEFORE_OPENS", Map.of()));
        }
        if (!call.budget().isPositive()) {
            found.add(new Finding("/budget", "NOT_POSITIVE", Map.of()));
        }
        return found;
    }

    /** One round; 404 when there is none. */
    public SubsidyRound one(String id) {
        return rounds.find(id).orElseThrow(Problem::notFound);
    }

    /** A page of rounds, newest first, one row more than it holds when there is a next page. */
    public List<SubsidyRound> page(PageRequest page) {
        return rounds.list(page.after(), page.limit() + 1);
    }

    public long count() {
        return rounds.count();
    }
}
