package techfin.pledge.pledging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import techfin.lending.record.Finding;
import techfin.pledge.right.FeeStatus;
import techfin.pledge.right.Impediment;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.Owner;

/**
 * When a pledge can be registered. The reasons are those of the guide to the registration of patent pledges by the IP
 * protection centre of Wuxi (无锡市知识产权保护中心); the measures behind it (专利权质押登记办法, 2021) were not seen. Taken for all
 * kinds of rights, whose own registers ask the like.
 */
public final class PledgeRules {
    private PledgeRules() {}

    /**
     * Everything that speaks against the registration, apart from who else pledged.
     *
     * @param rights the rights of the contract by their ids; all of them
     * @param today the day on which it is asked
     */
    public static List<Finding> refusals(PledgeContract contract, Map<String, IpRight> rights, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < contract.rights().size(); i++) {
            PledgedRight pledged = contract.rights().get(i);
            IpRight right = rights.get(pledged.rightId());
            if (right != null) {
                String pointer = "/rights/" + i;
                checkOwner(contract, pledged, right, pointer, found);
                checkLife(contract, right, today, pointer, found);
                checkPeace(contract, right, pointer, found);
            }
        }
        return List.copyOf(found);
    }

    private static void checkOwner(
            PledgeContract contract, PledgedRight pledged, IpRight right, String pointer, List<Finding> found) {
        List<Owner> owners = right.record().owners();
        boolean owns =
                owners.stream().anyMatch(owner -> contract.pledgor().uscc().equals(owner.uscc()));
        if (!owns) {
            found.add(Finding.of(pointer, "PLEDGOR_NOT_OWNER"));
        } else if (owners.size() > 1 && pledged.coOwnersConsent() == null) {
            found.add(Finding.of(pointer, "CO_OWNERS_CONSENT_MISSING"));
        }
    }

    private static void checkLife(
            PledgeContract contract, IpRight right, LocalDate today, String pointer, List<Finding> found) {
        LocalDate expiresOn = right.record().expiresOn();
        switch (right.standing().status()) {
            case PENDING -> found.add(Finding.of(pointer, "RIGHT_NOT_GRANTED"));
            case ENDED, INVALID -> found.add(Finding.of(pointer, "RIGHT_ENDED"));
            case IN_FORCE -> {
                if (expiresOn != null && expiresOn.isBefore(today)) {
                    found.add(Finding.of(pointer, "RIGHT_ENDED"));
                }
            }
        }
        if (expiresOn != null && contract.securedTo().isAfter(expiresOn)) {
            found.add(new Finding(pointer, "DEBT_OUTLIVES_RIGHT", Map.of("expiresOn", expiresOn.toString())));
        }
        if (right.standing().fee() == FeeStatus.UNPAID) {
            found.add(Finding.of(pointer, "FEE_UNPAID"));
        }
    }

    private static void checkPeace(PledgeContract contract, IpRight right, String pointer, List<Finding> found) {
        Set<Impediment> impediments = right.standing().impediments();
        if (impediments.contains(Impediment.OWNERSHIP_DISPUTE)) {
            found.add(Finding.of(pointer, "OWNERSHIP_IN_DISPUTE"));
        }
        if (impediments.contains(Impediment.COURT_PRESERVATION)) {
            found.add(Finding.of(pointer, "RIGHT_PRESERVED_BY_COURT"));
        }
        if (contract.insisted()) {
            return;
        }
        if (impediments.contains(Impediment.INVALIDATION_PENDING)) {
            found.add(Finding.of(pointer, "INVALIDATION_STARTED"));
        }
        if (right.record().sameDayTwin() != null) {
            found.add(new Finding(
                    pointer,
                    "SAME_DAY_RIGHT",
                    Map.of("number", right.record().sameDayTwin().value())));
        }
    }

    /** What should be said of rights whose fee will be due; never a refusal. */
    public static List<Finding> feeWarnings(PledgeContract contract, Map<String, IpRight> rights) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < contract.rights().size(); i++) {
            IpRight right = rights.get(contract.rights().get(i).rightId());
            if (right != null && right.standing().fee() == FeeStatus.DUE) {
                found.add(Finding.of("/rights/" + i, "FEE_DUE"));
            }
        }
        return List.copyOf(found);
    }
}
