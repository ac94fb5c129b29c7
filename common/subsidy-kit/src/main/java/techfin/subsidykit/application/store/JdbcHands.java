package techfin.subsidykit.application.store;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import techfin.casework.Hand;
import techfin.servicekit.database.Sql;
import techfin.subsidykit.application.Hands;

/** Hands by plain SQL; the primary key lets nobody in twice. */
@Singleton
class JdbcHands implements Hands {
    private final Sql sql;

    JdbcHands(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean lend(String caseId, String person, Hand hand, long version) {
        boolean first = sql.update(
                        "INSERT IGNORE INTO case_hand (case_id, person, hand, seen_version) VALUES (?, ?, ?, ?)",
                        caseId,
                        person,
                        hand.name(),
                        version)
                == 1;
        return first
                || sql.update(
                                "UPDATE case_hand SET seen_version = ? WHERE case_id = ? AND person = ? AND hand = ?",
                                version,
                                caseId,
                                person,
                                hand.name())
                        == 1;
    }

    @Override
    public List<Lent> of(String caseId) {
        return ofAll(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    @Override
    public Map<String, List<Lent>> ofAll(Collection<String> caseIds) {
        Map<String, List<Lent>> found = new HashMap<>();
        if (!caseIds.isEmpty()) {
            sql.list(
                            "SELECT case_id, person, hand FROM case_hand WHERE case_id IN ("
                                    + Sql.places(caseIds.size())
                                    + ") ORDER BY case_id, person",
                            row -> Map.entry(
                                    row.getString(1), new Lent(row.getString(2), Hand.valueOf(row.getString(3)))),
                            caseIds.toArray())
                    .forEach(entry -> found.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        return found;
    }

    @Override
    public Set<String> others(Collection<String> caseIds, String person, Hand hand) {
        Set<String> found = new HashSet<>();
        ofAll(caseIds).forEach((caseId, lent) -> {
            if (lent.stream().anyMatch(one -> one.person().equals(person) && one.hand() != hand)) {
                found.add(caseId);
            }
        });
        return found;
    }

    @Override
    public Optional<Long> lastSeen(String caseId, Hand hand) {
        return sql.first(
                "SELECT seen_version FROM case_hand WHERE case_id = ? AND hand = ? ORDER BY seen_version DESC LIMIT 1",
                row -> row.getLong(1),
                caseId,
                hand.name());
    }
}
