package techfin.subsidykit.clawback.usecase;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import techfin.casework.CaseState;
import techfin.money.Money;
import techfin.subsidy.tree.CanonicalJson;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.clawback.Clawback;
import techfin.subsidykit.payment.Share;

/**
 * What was paid on a case, asked back and returned; amounts in yuan.
 *
 * @param version of the case
 * @param left what can still be asked back
 */
public record PaidStanding(
        String id,
        long version,
        CaseState status,
        String paid,
        String clawedBack,
        String left,
        List<PartyStanding> parties,
        List<ClawbackView> clawbacks) {
    /** One party's share. */
    public record PartyStanding(String party, String granted, String ordered, String paid, String clawedBack) {}

    static PaidStanding of(SubsidyApplication application, Map<String, Share> shares, List<Clawback> clawbacks) {
        List<Share> sorted = shares.values().stream()
                .sorted(Comparator.comparing(Share::party))
                .toList();
        Money paid = Money.sum(sorted.stream().map(Share::paid).toList());
        Money clawedBack = Money.sum(sorted.stream().map(Share::clawedBack).toList());
        return new PaidStanding(
                application.id(),
                application.version(),
                application.state(),
                paid.toString(),
                clawedBack.toString(),
                paid.minus(clawedBack).toString(),
                sorted.stream()
                        .map(share -> new PartyStanding(
                                share.party(),
                                share.granted().toString(),
                                share.ordered().toString(),
                                share.paid().toString(),
                                share.clawedBack().toString()))
                        .toList(),
                clawbacks.stream().map(ClawbackView::of).toList());
    }

    /** Covers everything that a clawback rests on. */
    public String digest() {
        return CanonicalJson.digest(List.of(id, version, paid, clawedBack, clawbacks.size()));
    }
}
