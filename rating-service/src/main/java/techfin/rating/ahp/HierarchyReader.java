package techfin.rating.ahp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Fields;
import techfin.subsidy.tree.Fields.Need;
import techfin.subsidy.tree.Reading;

/** Reads comparisons as a whole matrix or as its upper triangle, and names every judgement that does not fit. */
public final class HierarchyReader {
    private static final int LONGEST_NAME = 100;

    private final List<FieldError> errors;

    private HierarchyReader(List<FieldError> errors) {
        this.errors = errors;
    }

    /** The comparisons of a question. */
    public static Reading<Hierarchy> read(Map<String, @Nullable Object> tree) {
        return Fields.reading(errors -> new HierarchyReader(errors).hierarchy(tree));
    }

    private @Nullable Hierarchy hierarchy(Map<String, @Nullable Object> tree) {
        Fields fields = Fields.of(tree, "", errors);
        if (fields == null) {
            return null;
        }
        RandomIndex named = fields.constant("randomIndex", Need.OPTIONAL, RandomIndex.class);
        RandomIndex index = named == null ? RandomIndex.SAATY_1980 : named;
        Comparisons top = comparisons(fields, index);
        Map<String, Comparisons> below = new LinkedHashMap<>();
        fields.objects("below", Need.OPTIONAL, Comparisons.MOST, group -> {
            group(group, index, top, below);
            return group;
        });
        fields.nothingElse();
        return top == null || !errors.isEmpty() ? null : new Hierarchy(top, below, index);
    }

    private void group(Fields fields, RandomIndex index, @Nullable Comparisons top, Map<String, Comparisons> below) {
        String of = fields.words("of", Need.REQUIRED, LONGEST_NAME);
        Comparisons own = comparisons(fields, index);
        fields.nothingElse();
        if (of != null && top != null && !top.names().contains(of)) {
            fields.notOneOf("of", top.names());
        } else if (of != null && own != null && below.put(of, own) != null) {
            fields.error("of", "DUPLICATE_NAME");
        }
    }

    private @Nullable Comparisons comparisons(Fields fields, RandomIndex index) {
        List<String> names = names(fields);
        boolean whole = fields.raw("matrix", Need.OPTIONAL) != null;
        boolean half = fields.raw("upperTriangle", Need.OPTIONAL) != null;
        if (whole == half) {
            fields.error("matrix", "ONE_OF_TWO", "other", fields.pointer("upperTriangle"));
            return null;
        }
        if (names == null) {
            return null;
        }
        int before = errors.size();
        List<List<Judgement>> matrix = whole ? matrix(fields, names.size()) : mirrored(fields, names.size());
        if (names.size() > 2 && index.of(names.size()).isEmpty()) {
            fields.error("names", "NO_RANDOM_INDEX", "size", Integer.toString(names.size()), "table", index.name());
        }
        return errors.size() > before ? null : new Comparisons(names, matrix);
    }

    private @Nullable List<String> names(Fields fields) {
        int before = errors.size();
        List<?> raw = fields.raw("names", Need.REQUIRED) instanceof List<?> list ? list : List.of();
        Set<String> seen = new HashSet<>();
        List<String> names = fields.list("names", Need.OPTIONAL, Comparisons.MOST, (item, at) -> {
            String name = item instanceof String text ? text.strip() : "";
            if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
                errors.add(new FieldError(at, "INVALID_NAME", Map.of("max", Integer.toString(LONGEST_NAME))));
            } else if (!seen.add(name)) {
                errors.add(new FieldError(at, "DUPLICATE_NAME"));
            }
            return name;
        });
        if (errors.size() == before && raw.size() < Comparisons.FEWEST) {
            fields.error("names", "TOO_FEW", "min", Integer.toString(Comparisons.FEWEST));
        }
        return errors.size() > before ? null : names;
    }

    private List<List<Judgement>> matrix(Fields fields, int size) {
        List<List<Judgement>> rows = rows(fields, "matrix", size, row -> size);
        if (rows.size() != size || rows.stream().anyMatch(row -> row.size() != size)) {
            return rows;
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                Judgement here = rows.get(i).get(j);
                String at = fields.pointer("matrix") + "/" + i + "/" + j;
                if (i == j && !here.equals(Judgement.EQUAL)) {
                    errors.add(new FieldError(at, "DIAGONAL_NOT_ONE"));
                } else if (i != j && !here.equals(rows.get(j).get(i).reciprocal())) {
                    errors.add(new FieldError(
                            at,
                            "NOT_RECIPROCAL",
                            Map.of("expected", rows.get(j).get(i).reciprocal().toString())));
                }
            }
        }
        return rows;
    }

    /** The matrix of its upper triangle: first row without its first place, second without two … */
    private List<List<Judgement>> mirrored(Fields fields, int size) {
        List<List<Judgement>> upper = rows(fields, "upperTriangle", size - 1, row -> size - 1 - row);
        List<List<Judgement>> matrix = new ArrayList<>();
        if (upper.size() != size - 1) {
            return matrix;
        }
        for (int i = 0; i < size; i++) {
            List<Judgement> row = new ArrayList<>();
            for (int j = 0; j < size; j++) {
                row.add(judgement(upper, i, j));
            }
            matrix.add(row);
        }
        return matrix;
    }

    private static Judgement judgement(List<List<Judgement>> upper, int i, int j) {
        if (i == j) {
            return Judgement.EQUAL;
        }
        List<Judgement> row = upper.get(Math.min(i, j));
        int column = Math.abs(j - i) - 1;
        // A row that is too short is reported already; the matrix will not be used.
        Judgement judged = column < row.size() ? row.get(column) : Judgement.EQUAL;
        return i < j ? judged : judged.reciprocal();
    }

    private List<List<Judgement>> rows(Fields fields, String name, int count, IntUnaryOperator length) {
        List<List<Judgement>> rows = new ArrayList<>();
        Object raw = fields.raw(name, Need.REQUIRED);
        if (!(raw instanceof List<?> list)) {
            fields.error(name, "NOT_A_LIST");
            return rows;
        }
        if (list.size() != count) {
            fields.error(name, "WRONG_LENGTH", "length", Integer.toString(count));
            return rows;
        }
        for (int i = 0; i < count; i++) {
            rows.add(row(list.get(i), fields.pointer(name) + "/" + i, length.applyAsInt(i)));
        }
        return rows;
    }

    private List<Judgement> row(@Nullable Object raw, String at, int length) {
        List<Judgement> row = new ArrayList<>();
        if (!(raw instanceof List<?> list)) {
            errors.add(new FieldError(at, "NOT_A_LIST"));
            return row;
        }
        if (list.size() != length) {
            errors.add(new FieldError(at, "WRONG_LENGTH", Map.of("length", Integer.toString(length))));
            return row;
        }
        for (int j = 0; j < length; j++) {
            Judgement judgement = Judgement.read(list.get(j)).orElse(null);
            if (judgement == null) {
                errors.add(new FieldError(at + "/" + j, "NOT_A_JUDGEMENT"));
            } else {
                row.add(judgement);
            }
        }
        return row;
    }
}
