package techfin.pledge.pledging.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import techfin.lending.record.Finding;
import techfin.money.Money;
import techfin.pledge.appraisal.Appraisal;
import techfin.pledge.appraisal.Appraisals;
import techfin.pledge.appraisal.PledgeRate;
import techfin.pledge.appraisal.PledgeRateCeilings;
import techfin.pledge.pledging.PledgeContract;
import techfin.pledge.pledging.PledgeRules;
import techfin.pledge.pledging.PledgedWorth;
import techfin.pledge.right.IpRight;

/** Gathers what should be said about an amount that rights secure, and never refuses it. */
@Singleton
public class PledgeWarnings {
    private final Appraisals appraisals;
    private final PledgeRateCeilings ceilings;

    PledgeWarnings(Appraisals appraisals, PledgeRateCeilings ceilings) {
        this.appraisals = appraisals;
        this.ceilings = ceilings;
    }

    /** What should be said about a pledge. */
    public List<Finding> of(String bankCode, PledgeContract contract, Map<String, IpRight> rights, LocalDate today) {
        List<Finding> found = new ArrayList<>(PledgeRules.feeWarnings(contract, rights));
        found.addAll(rate(bankCode, "/securedAmount", contract.securedAmount(), rights.values(), today));
        return List.copyOf(found);
    }

    /**
     * What should be said about the pledge rate of an amount: rights without a valid appraisal by this bank, or a rate
     * above the ceilings of their kinds.
     *
     * @param pointer where the amount stands
     */
    public List<Finding> rate(
            String bankCode, String pointer, Money amount, Collection<IpRight> rights, LocalDate today) {
        Map<String, Appraisal> valid = appraisals.latestValid(
                bankCode, rights.stream().map(IpRight::id).toList(), today);
        List<PledgedWorth> worth = new ArrayList<>();
        for (IpRight right : rights) {
            Appraisal appraisal = valid.get(right.id());
            worth.add(new PledgedWorth(
                    right.record().kind(),
                    right.record().number().value(),
                    appraisal == null ? null : appraisal.value()));
        }
        return rate(pointer, amount, worth);
    }

    /** The same where it is known what the rights bring. */
    public List<Finding> rate(String pointer, Money amount, Collection<PledgedWorth> worth) {
        List<PledgeRate.Pledged> appraised = new ArrayList<>();
        List<Finding> found = new ArrayList<>();
        for (PledgedWorth right : worth) {
            Money value = right.value();
            if (value == null) {
                found.add(new Finding(pointer, "RIGHT_NOT_APPRAISED", Map.of("number", right.number())));
            } else {
                appraised.add(new PledgeRate.Pledged(right.kind(), value));
            }
        }
        if (!appraised.isEmpty()) {
            PledgeRate.of(amount, appraised).warning(pointer, ceilings).ifPresent(found::add);
        }
        return List.copyOf(found);
    }
}
