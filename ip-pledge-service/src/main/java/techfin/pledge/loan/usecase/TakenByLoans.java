package techfin.pledge.loan.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import techfin.money.Money;

/** What earlier loans of the same run take: note numbers, and parts of what pledges secure. */
final class TakenByLoans {
    /** Of records that would be filed, a digest of what they say: a whole record each would be too much. */
    private final Map<String, Integer> notes = new HashMap<>();

    private final Map<String, List<Part>> byPledge = new HashMap<>();

    /** What one loan takes of its pledges; yuan. Compared by identity: a loan counts once however many pledges it has. */
    private record Part(Money amount) {}

    /** The digest of the record with this note number, if one was filed. */
    Optional<Integer> digest(String noteNumber) {
        return Optional.ofNullable(notes.get(noteNumber));
    }

    void file(String noteNumber, int digest, Collection<String> pledges, Money amount) {
        notes.put(noteNumber, digest);
        Part part = new Part(amount);
        pledges.forEach(pledge ->
                byPledge.computeIfAbsent(pledge, key -> new ArrayList<>(1)).add(part));
    }

    /** What loans that rest on one of these pledges take of them together. */
    Money of(Collection<String> pledges) {
        Set<Part> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        pledges.forEach(pledge -> parts.addAll(byPledge.getOrDefault(pledge, List.of())));
        return Money.sum(parts.stream().map(Part::amount).toList());
    }
}
