package techfin.pledge.pledging.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import techfin.pledge.appraisal.Appraisal;
import techfin.pledge.appraisal.Appraisals;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgePackage;
import techfin.pledge.pledging.Pledges;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.RightNumber;
import techfin.pledge.right.RightScope;
import techfin.pledge.right.Rights;

/** What is on record about pledges that are stated with their rights: one statement for each kind of fact. */
@Singleton
class PackageFacts {
    private final Pledges pledges;
    private final Rights rights;
    private final Appraisals appraisals;

    PackageFacts(Pledges pledges, Rights rights, Appraisals appraisals) {
        this.pledges = pledges;
        this.rights = rights;
        this.appraisals = appraisals;
    }

    /**
     * What is on record.
     *
     * @param rights those of the rights that are, whoever stated them
     * @param stated ids of those that the bank stated before
     * @param byContract the bank's pledges
     * @param held ids of rights that a pledge holds
     * @param everPledged ids of rights that were part of a registered pledge
     * @param registrations registration numbers that a pledge has
     * @param appraised the bank's latest valid appraisals, by the ids of the rights
     */
    record Known(
            Map<RightNumber, IpRight> rights,
            Set<String> stated,
            Map<String, Pledge> byContract,
            Set<String> held,
            Set<String> everPledged,
            Set<String> registrations,
            Map<String, Appraisal> appraised) {
        Known {
            rights = Map.copyOf(rights);
            stated = Set.copyOf(stated);
            byContract = Map.copyOf(byContract);
            held = Set.copyOf(held);
            everPledged = Set.copyOf(everPledged);
            registrations = Set.copyOf(registrations);
            appraised = Map.copyOf(appraised);
        }
    }

    Known of(String bankCode, LocalDate day, List<PledgePackage> packages) {
        return known(
                bankCode, day, packages, rights.byNumbers(numbers(packages)).values());
    }

    /** The same, with the rights held until the transaction ends. */
    Known held(String bankCode, LocalDate day, List<PledgePackage> packages) {
        Set<String> ids = ids(rights.byNumbers(numbers(packages)).values());
        return known(bankCode, day, packages, rights.lockAll(new TreeSet<>(ids)));
    }

    private Known known(String bankCode, LocalDate day, List<PledgePackage> packages, Collection<IpRight> found) {
        Set<String> ids = ids(found);
        Set<String> contracts = new HashSet<>();
        Set<String> registrations = new HashSet<>();
        for (PledgePackage stated : packages) {
            contracts.add(stated.contract().contractNumber());
            if (stated.registration() != null) {
                registrations.add(stated.registration().number());
            }
        }
        return new Known(
                found.stream().collect(Collectors.toMap(right -> right.record().number(), Function.identity())),
                ids.isEmpty() ? Set.of() : ids(rights.findAll(new RightScope.OfBank(bankCode), ids)),
                pledges.byContracts(bankCode, contracts),
                pledges.holders(ids).keySet(),
                pledges.everPledged(ids),
                pledges.registered(registrations),
                ids.isEmpty() ? Map.of() : appraisals.latestValid(bankCode, ids, day));
    }

    private static Set<RightNumber> numbers(List<PledgePackage> packages) {
        return packages.stream()
                .flatMap(stated -> stated.rights().stream())
                .map(right -> right.record().number())
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(Collection<IpRight> rights) {
        return rights.stream().map(IpRight::id).collect(Collectors.toSet());
    }
}
