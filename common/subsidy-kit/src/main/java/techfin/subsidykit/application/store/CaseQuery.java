package techfin.subsidykit.application.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.FoldedName;
import techfin.servicekit.database.Sql;
import techfin.subsidykit.access.CaseScope;
import techfin.subsidykit.application.Waiting;

/** A query over cases that cannot be made without a scope. */
final class CaseQuery {
    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    private CaseQuery(String head, CaseScope scope) {
        sql = new StringBuilder(head);
        switch (scope) {
            case CaseScope.OfBank bank -> and("bank_code = ?", bank.bankCode());
            case CaseScope.OfEnterprise enterprise -> and("uscc = ?", enterprise.uscc());
            case CaseScope.OfDivisions divisions -> in("division_code", List.copyOf(divisions.divisionCodes()));
            case CaseScope.OfCity all -> {}
        }
    }

    static CaseQuery select(String columns, CaseScope scope) {
        return new CaseQuery("SELECT " + columns + " FROM subsidy_case WHERE 1 = 1", scope);
    }

    CaseQuery and(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            values.add(value);
        }
        return this;
    }

    /** Nothing is found for an empty collection. */
    CaseQuery in(String column, Collection<String> wanted) {
        if (wanted.isEmpty()) {
            sql.append(" AND 1 = 0");
        } else {
            sql.append(" AND ")
                    .append(column)
                    .append(" IN (")
                    .append(Sql.places(wanted.size()))
                    .append(')');
            values.addAll(wanted);
        }
        return this;
    }

    /** The name anywhere, the codes from their beginning. */
    CaseQuery matching(@Nullable FoldedName piece) {
        if (piece != null) {
            String plain = piece.text().replace("!", "!!").replace("%", "!%").replace("_", "!_");
            sql.append(" AND (enterprise_name_folded LIKE ? ESCAPE '!' OR uscc LIKE ? ESCAPE '!'")
                    .append(" OR id LIKE ? ESCAPE '!')");
            values.addAll(List.of("%" + plain + "%", plain.toUpperCase(Locale.ROOT) + "%", plain + "%"));
        }
        return this;
    }

    /** A case waits for a person in one of the turns, unless the person has another part in it. */
    CaseQuery waiting(@Nullable Waiting waiting) {
        if (waiting == null) {
            return this;
        }
        Set<String> rounds = new TreeSet<>();
        waiting.turns().forEach(turn -> rounds.addAll(turn.rounds()));
        in("round_id", rounds);
        String or = " AND (";
        for (Waiting.Turn turn : waiting.turns()) {
            sql.append(or).append("(1 = 1");
            in("round_id", turn.rounds());
            in("state", turn.states().stream().map(Enum::name).sorted().toList());
            sql.append(" AND NOT EXISTS (SELECT 1 FROM case_hand h WHERE h.case_id = subsidy_case.id AND h.person = ?")
                    .append(" AND h.hand <> ?))");
            values.addAll(List.of(waiting.person(), turn.hand().name()));
            or = " OR ";
        }
        if (!waiting.turns().isEmpty()) {
            sql.append(')');
        }
        return this;
    }

    CaseQuery end(String end) {
        sql.append(end);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}
