package techfin.subsidykit.round.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.casework.Party;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.Grant;
import techfin.subsidy.SchemeVersion;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.round.PartyBudget;
import techfin.subsidykit.round.RoundStage;
import techfin.subsidykit.round.RoundTerms;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;
import techfin.subsidykit.rulebook.Provenance;
import techfin.subsidykit.rulebook.usecase.RuleBook;

/** The office calls a subsidy round and pins its rule. */
@Singleton
public class OpenRound {
    private final Rounds rounds;
    private final RuleBook book;
    private final CaseScopes scopes;
    private final AuditTrail audit;

    OpenRound(Rounds rounds, RuleBook book, CaseScopes scopes, AuditTrail audit) {
        this.rounds = rounds;
        this.book = book;
        this.scopes = scopes;
        this.audit = audit;
    }

    /**
     * A round as the office calls it.
     *
     * @param budget yuan in all; null for the sum of the parties
     */
    public record Call(
            String name,
            String schemeCode,
            String schemeVersion,
            @Nullable Money budget,
            List<PartyBudget> parties,
            RoundTerms terms) {}

    /**
     * Opens the round. Runs inside the caller's transaction.
     *
     * @throws Problem 403 for anybody but a reviewer of the round's office; 400 for an unknown scheme version, no
     *     budget, or budgets of parties that do not belong to the scheme or do not add up
     */
    public SubsidyRound open(Actor reviewer, Call call) {
        RoundTerms terms = call.terms();
        if (!scopes.offices().all().contains(terms.office())) {
            throw Problem.invalid().at("/office", "NOT_OF_THIS_SERVICE");
        }
        CaseScopes.require(reviewer, Party.CITY_REVIEWER, terms.office());
        Optional<SchemeVersion> scheme = book.version(call.schemeCode(), call.schemeVersion());
        Money budget = call.budget() == null
                ? Money.sum(call.parties().stream().map(PartyBudget::budget).toList())
                : call.budget();
        Problem wrong = refusals(call, scheme, budget);
        if (!wrong.errors().isEmpty()) {
            throw wrong;
        }
        SubsidyRound round = new SubsidyRound(
                Ids.next(),
                1,
                call.name(),
                scheme.orElseThrow(),
                book.provenance(call.schemeCode(), call.schemeVersion())
                        .map(Provenance::author)
                        .orElse(null),
                terms,
                budget,
                Money.ZERO,
                call.parties(),
                RoundStage.OPEN,
                null,
                reviewer.username());
        rounds.add(round);
        audit.record(reviewer, "ROUND_OPENED", "subsidy-round", round.id(), null, RoundView.of(round), null);
        return round;
    }

    private static Problem refusals(Call call, Optional<SchemeVersion> scheme, Money budget) {
        Problem wrong = Problem.invalid();
        if (scheme.isEmpty()) {
            wrong.at("/schemeVersion", "UNKNOWN_SCHEME_VERSION");
        }
        if (!budget.isPositive()) {
            wrong.at("/budget", "NOT_POSITIVE");
        }
        scheme.ifPresent(version -> partyRefusals(wrong, call.parties(), version, budget));
        return wrong;
    }

    /** Budgets of parties name all parties of the scheme, each once, and add up to the whole. */
    static void partyRefusals(Problem wrong, List<PartyBudget> parties, SchemeVersion scheme, Money budget) {
        if (parties.isEmpty()) {
            return;
        }
        List<String> named = parties.stream().map(PartyBudget::party).toList();
        Set<String> expected =
                new HashSet<>(scheme.grants().stream().map(Grant::party).toList());
        if (new HashSet<>(named).size() != named.size() || !new HashSet<>(named).equals(expected)) {
            wrong.at(
                    "/partyBudgets",
                    "PARTIES_OF_SCHEME",
                    "parties",
                    String.join(", ", scheme.grants().stream().map(Grant::party).toList()));
        }
        Money sum = Money.sum(parties.stream().map(PartyBudget::budget).toList());
        if (!sum.equals(budget)) {
            wrong.at("/budget", "NOT_SUM_OF_PARTIES", "sum", sum);
        }
    }

    static List<PartyBudget> withGranted(List<PartyBudget> asked, List<PartyBudget> standing) {
        List<PartyBudget> result = new ArrayList<>();
        for (PartyBudget party : asked) {
            Money granted = standing.stream()
                    .filter(known -> known.party().equals(party.party()))
                    .map(PartyBudget::granted)
                    .findFirst()
                    .orElse(Money.ZERO);
            if (granted.compareTo(party.budget()) > 0) {
                throw Problem.of(409, "BELOW_GRANTED").with("granted", granted).with("party", party.party());
            }
            result.add(new PartyBudget(party.party(), party.budget(), granted));
        }
        return result;
    }
}
