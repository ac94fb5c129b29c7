package techfin.rating.monitoring;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.rating.figure.Figures;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Fields;
import techfin.subsidy.tree.Fields.Need;
import techfin.subsidy.tree.Reading;

/** Reads a published matrix of moves between grades, and names every figure that does not fit. */
public final class MigrationReader {
    /** Most grades of a scale. */
    public static final int MOST_GRADES = 20;
    /** Most spans that a matrix is carried on for. */
    public static final int MOST_SPANS = 10;

    private static final int LONGEST_NAME = 60;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Printed rows miss 100 by their own rounding, not by more. */
    private static final BigDecimal SLACK = BigDecimal.ONE;

    private final List<FieldError> errors;

    private MigrationReader(List<FieldError> errors) {
        this.errors = errors;
    }

    /**
     * A matrix and how far it is to be carried on.
     *
     * @param spans 1 or more
     */
    public record Question(MigrationMatrix matrix, int spans) {
        /** The matrix after that many spans. */
        public MigrationMatrix answer() {
            return matrix.after(spans);
        }
    }

    /** The question of a document. */
    public static Reading<Question> read(Map<String, @Nullable Object> tree) {
        return Fields.reading(errors -> new MigrationReader(errors).question(tree));
    }

    private @Nullable Question question(Map<String, @Nullable Object> tree) {
        Fields fields = Fields.of(tree, "", errors);
        if (fields == null) {
            return null;
        }
        List<String> grades = grades(fields);
        Map<String, List<BigDecimal>> moves = new LinkedHashMap<>();
        fields.objects("moves", Need.REQUIRED, MOST_GRADES, move -> {
            row(move, grades, moves);
            return move;
        });
        Integer spans = fields.integer("spans", Need.OPTIONAL, 1, MOST_SPANS);
        fields.nothingElse();
        if (errors.isEmpty() && moves.size() < grades.size()) {
            fields.error("moves", "WRONG_LENGTH", "length", Integer.toString(grades.size()));
        }
        return errors.isEmpty()
                ? new Question(
                        MigrationMatrix.ofPercents(
                                grades,
                                grades.stream()
                                        .map(grade -> Objects.requireNonNull(moves.get(grade)))
                                        .toList()),
                        spans == null ? 1 : spans)
                : null;
    }

    private List<String> grades(Fields fields) {
        Set<String> seen = new HashSet<>();
        List<String> grades = fields.list("grades", Need.REQUIRED, MOST_GRADES, (item, at) -> {
            String name = item instanceof String text ? text.strip() : "";
            if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
                errors.add(new FieldError(at, "INVALID_NAME", Map.of("max", Integer.toString(LONGEST_NAME))));
            } else if (!seen.add(name)) {
                errors.add(new FieldError(at, "DUPLICATE_NAME"));
            }
            return name;
        });
        if (errors.isEmpty() && grades.isEmpty()) {
            fields.error("grades", "TOO_FEW", "min", "1");
        }
        return grades;
    }

    private void row(Fields move, List<String> grades, Map<String, List<BigDecimal>> moves) {
        String from = move.words("from", Need.REQUIRED, LONGEST_NAME);
        List<BigDecimal> percents =
                new Figures(move, errors).decimals("percents", Need.REQUIRED, grades.size(), BigDecimal.ZERO, HUNDRED);
        move.nothingElse();
        if (from != null && !grades.contains(from)) {
            move.notOneOf("from", grades);
        } else if (from != null && percents != null && moves.put(from, percents) != null) {
            move.error("from", "DUPLICATE_NAME");
        }
        if (percents != null) {
            BigDecimal sum = percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.subtract(HUNDRED).abs().compareTo(SLACK) > 0) {
                move.error("percents", "NOT_A_WHOLE", "sum", sum.toPlainString());
            }
        }
    }
}
