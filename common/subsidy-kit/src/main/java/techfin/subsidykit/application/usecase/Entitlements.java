package techfin.subsidykit.application.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import techfin.money.LprTable;
import techfin.money.Money;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.LoanFacts;
import techfin.subsidy.NoRateInForce;
import techfin.subsidy.PreviousGrant;
import techfin.subsidy.Quote;
import techfin.subsidy.Subsidies;
import techfin.subsidykit.application.Entitlement;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.round.SubsidyRound;

/** What a round's pinned rule gives for a loan by the facts on record. */
@Singleton
public class Entitlements {
    private final LprTable lpr;

    Entitlements(LprTable lpr) {
        this.lpr = lpr;
    }

    /**
     * Computes the entitlement; nothing is stored.
     *
     * @param previousGrants what the enterprise was granted before
     * @param otherSubsidies what other schemes give for the loan's interest, see {@link FindOtherSubsidies}
     * @throws Problem 422 {@code NO_RATE_IN_FORCE} when the scheme needs a rate that is not published
     */
    public Entitlement of(
            SubsidyLoan loan, SubsidyRound round, List<PreviousGrant> previousGrants, Money otherSubsidies) {
        LoanFacts facts =
                loan.facts().withOtherSubsidies(loan.facts().otherSubsidies().plus(otherSubsidies));
        return switch (Subsidies.quote(
                round.scheme(), facts, previousGrants, round.terms().grantYear(), lpr)) {
            case Quote quote ->
                new Entitlement(
                        quote instanceof Quote.Granted,
                        quote.reasons().stream()
                                .map(reason -> reason.code().name())
                                .toList(),
                        quote.interestPaid(),
                        quote.amount(),
                        quote.parts(),
                        quote.receipt().toTree(),
                        quote.receipt().digest());
            case NoRateInForce missing ->
                throw Problem.of(422, NoRateInForce.CODE)
                        .with("wanted", missing.wanted())
                        .with("knownUntil", missing.knownUntil());
        };
    }
}
