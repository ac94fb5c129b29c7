package techfin.rating.ahp;

import java.util.HashSet;
import java.util.List;

/**
 * Each thing compared with each other: row {@code i}, column {@code j} says how many times more {@code i} counts than
 * {@code j}. The diagonal is 1, and the two sides of it are exact reciprocals.
 */
public record Comparisons(List<String> names, List<List<Judgement>> matrix) {
    public static final int FEWEST = 2;
    public static final int MOST = 15;

    public Comparisons {
        names = List.copyOf(names);
        matrix = matrix.stream().map(List::copyOf).toList();
        int size = names.size();
        if (size < FEWEST || size > MOST || new HashSet<>(names).size() != size) {
            throw new IllegalArgumentException("from 2 to 15 different names, were " + names);
        }
        if (matrix.size() != size || matrix.stream().anyMatch(row -> row.size() != size)) {
            throw new IllegalArgumentException("a square of " + size);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                Judgement mirrored = matrix.get(j).get(i).reciprocal();
                if (!matrix.get(i).get(j).equals(i == j ? Judgement.EQUAL : mirrored)) {
                    throw new IllegalArgumentException("row " + i + ", column " + j + " is not reciprocal");
                }
            }
        }
    }

    public int size() {
        return names.size();
    }
}
