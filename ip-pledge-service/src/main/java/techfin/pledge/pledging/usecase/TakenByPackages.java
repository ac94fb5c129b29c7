package techfin.pledge.pledging.usecase;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import techfin.pledge.pledging.DeclaredPledge;
import techfin.pledge.right.RightNumber;

/** What earlier pledges of the same run take: contract numbers, rights and registration numbers. */
final class TakenByPackages {
    private final Map<String, Optional<DeclaredPledge>> contracts = new HashMap<>();
    private final Set<RightNumber> rights = new HashSet<>();
    private final Set<String> registrations = new HashSet<>();

    /** Takes a contract number; false when it is taken. */
    boolean takeContract(String number) {
        return contracts.putIfAbsent(number, Optional.empty()) == null;
    }

    void declare(String contractNumber, DeclaredPledge pledge) {
        contracts.put(contractNumber, Optional.of(pledge));
    }

    Optional<DeclaredPledge> declared(String contractNumber) {
        return contracts.getOrDefault(contractNumber, Optional.empty());
    }

    boolean holds(RightNumber right) {
        return rights.contains(right);
    }

    void hold(RightNumber right) {
        rights.add(right);
    }

    boolean hasRegistration(String number) {
        return registrations.contains(number);
    }

    void register(String number) {
        registrations.add(number);
    }
}
