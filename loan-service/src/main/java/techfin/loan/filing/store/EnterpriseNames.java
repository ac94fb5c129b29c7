package techfin.loan.filing.store;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.FoldedName;
import techfin.loan.filing.Loan;
import techfin.servicekit.database.Sql;

/** Under which names enterprises were recorded, so that a piece of a name leads to them. */
@Singleton
class EnterpriseNames {
    /** So many enterprises are looked up one by one; where a piece means more, a list along the scope fills soon. */
    static final int FEW = 200;

    /** Pairs of a piece that are looked at, spread over it. */
    private static final int PROBES = 5;

    private final Sql sql;

    EnterpriseNames(Sql sql) {
        this.sql = sql;
    }

    private record Named(String uscc, String name) implements Comparable<Named> {
        @Override
        public int compareTo(Named other) {
            int byCode = uscc.compareTo(other.uscc);
            return byCode == 0 ? name.compareTo(other.name) : byCode;
        }
    }

    private record Gram(String gram, String uscc) implements Comparable<Gram> {
        @Override
        public int compareTo(Gram other) {
            int byGram = gram.compareTo(other.gram);
            return byGram == 0 ? uscc.compareTo(other.uscc) : byGram;
        }
    }

    /**
     * Remembers the names of these loans, a few statements for a thousand of them. Rows are written in one order by
     * everybody, so that two writers never wait for each other.
     */
    void learn(Collection<Loan> loans) {
        Set<Named> names = loans.stream()
                .map(loan -> loan.record().borrower())
                .map(borrower -> new Named(borrower.uscc().value(), borrower.name()))
                .collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(known(names));
        if (names.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        Set<Gram> grams = new TreeSet<>();
        for (Named named : names) {
            rows.add(new Object[] {named.uscc(), named.name()});
            FoldedName.of(named.name()).grams().forEach(gram -> grams.add(new Gram(gram, named.uscc())));
        }
        sql.batch("INSERT IGNORE INTO enterprise_name (uscc, name) VALUES (?, ?)", rows);
        sql.batch(
                "INSERT IGNORE INTO enterprise_name_gram (gram, uscc) VALUES (?, ?)",
                grams.stream()
                        .map(gram -> new @Nullable Object[] {gram.gram(), gram.uscc()})
                        .toList());
    }

    private Set<Named> known(Set<Named> names) {
        Set<String> codes = names.stream().map(Named::uscc).collect(Collectors.toCollection(TreeSet::new));
        return new HashSet<>(sql.list(
                "SELECT uscc, name FROM enterprise_name WHERE uscc IN (" + Sql.places(codes.size()) + ")",
                row -> new Named(row.getString(1), row.getString(2)),
                codes.toArray()));
    }

    /**
     * The enterprises that a piece of a name can mean, some more at most; empty when they are more than {@link #FEW}. They
     * have all pairs of the piece in their names: each may be common where all together are rare.
     */
    Optional<List<String>> fewWith(FoldedName piece) {
        List<String> grams = probes(piece.grams());
        StringBuilder query = new StringBuilder("SELECT g0.uscc FROM enterprise_name_gram g0");
        for (int i = 1; i < grams.size(); i++) {
            String each = "g" + i;
            query.append(" JOIN enterprise_name_gram ").append(each).append(" ON ");
            query.append(each).append(".uscc = g0.uscc AND ").append(each).append(".gram = ?");
        }
        query.append(" WHERE g0.gram = ? LIMIT ").append(FEW + 1);
        Collections.rotate(grams, -1);
        List<String> found = sql.list(query.toString(), row -> row.getString(1), grams.toArray());
        return found.size() <= FEW ? Optional.of(found) : Optional.empty();
    }

    private static List<String> probes(List<String> grams) {
        List<String> probes = new ArrayList<>();
        int many = Math.min(PROBES, grams.size());
        for (int probe = 0; probe < many; probe++) {
            probes.add(grams.get(many == 1 ? 0 : probe * (grams.size() - 1) / (many - 1)));
        }
        return probes;
    }
}
