package techfin.rating.assessment.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.assessment.Assessment;
import techfin.rating.assessment.Standing;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;

/** Rows of assessments and of what stands, column by column. */
final class AssessmentRow {
    static final String COLUMNS =
            "id, uscc, input_id, system_id, on_day, stage, total, upper_bound, coverage, dimensions,"
                    + " score_grade, grade, veto, valid_until, run_id, made_by, made_at";
    static final String INSERT = "INSERT INTO assessment (" + COLUMNS + ") VALUES (" + Sql.places(17) + ")";
    static final String STANDING_COLUMNS =
            "uscc, assessment_id, input_id, system_id, on_day, total, grade, grade_place,"
                    + " veto, valid_until, division_code, industry_group";

    static final String INSERT_STANDING =
            "INSERT INTO standing_rating (" + STANDING_COLUMNS + ") VALUES (" + Sql.places(12) + ")";

    /** Stands from now on, unless an assessment of a later day stands. */
    static final String REPLACE_STANDING = "UPDATE standing_rating SET assessment_id = ?, input_id = ?, system_id = ?,"
            + " on_day = ?, total = ?, grade = ?, grade_place = ?, veto = ?, valid_until = ?, division_code = ?,"
            + " industry_group = ? WHERE uscc = ? AND on_day <= ?";

    private AssessmentRow() {}

    static @Nullable Object[] all(Assessment made) {
        return new @Nullable Object[] {
            made.id(),
            made.uscc().value(),
            made.inputId(),
            made.systemId(),
            made.onDay(),
            made.stage(),
            hundredths(made.total()),
            hundredths(made.upperBound()),
            hundredths(made.coverage()),
            made.dimensions().entrySet().stream()
                    .map(dimension -> dimension.getKey() + ":" + hundredths(dimension.getValue()))
                    .collect(Collectors.joining(",")),
            made.gradeByScore(),
            made.grade(),
            made.veto(),
            made.validUntil(),
            made.runId(),
            made.madeBy(),
            Instants.column(made.madeAt())
        };
    }

    private static int hundredths(BigDecimal points) {
        return points.movePointRight(2).intValueExact();
    }

    static Assessment read(ResultSet row) throws SQLException {
        return new Assessment(
                row.getString("id"),
                new Uscc(row.getString("uscc")),
                row.getString("input_id"),
                row.getString("system_id"),
                row.getObject("on_day", LocalDate.class),
                row.getString("stage"),
                BigDecimal.valueOf(row.getInt("total"), 2),
                BigDecimal.valueOf(row.getInt("upper_bound"), 2),
                BigDecimal.valueOf(row.getInt("coverage"), 2),
                dimensions(row.getString("dimensions")),
                row.getString("score_grade"),
                row.getString("grade"),
                row.getString("veto"),
                row.getObject("valid_until", LocalDate.class),
                row.getString("run_id"),
                row.getString("made_by"),
                Instants.read(row, "made_at"));
    }

    private static Map<String, BigDecimal> dimensions(String text) {
        Map<String, BigDecimal> dimensions = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            int colon = pair.lastIndexOf(':');
            if (colon > 0) {
                dimensions.put(
                        pair.substring(0, colon), BigDecimal.valueOf(Integer.parseInt(pair.substring(colon + 1)), 2));
            }
        }
        return dimensions;
    }

    static @Nullable Object[] all(Standing standing) {
        return new @Nullable Object[] {
            standing.uscc().value(),
            standing.assessmentId(),
            standing.inputId(),
            standing.systemId(),
            standing.onDay(),
            standing.total(),
            standing.grade(),
            standing.gradePlace(),
            standing.veto(),
            standing.validUntil(),
            standing.divisionCode(),
            standing.industryGroup()
        };
    }

    /** The values of {@link #REPLACE_STANDING}. */
    static @Nullable Object[] replacement(Standing standing) {
        @Nullable Object[] all = all(standing);
        @Nullable Object[] values = new @Nullable Object[all.length + 1];
        System.arraycopy(all, 1, values, 0, all.length - 1);
        values[all.length - 1] = standing.uscc().value();
        values[all.length] = standing.onDay();
        return values;
    }

    static Standing readStanding(ResultSet row) throws SQLException {
        return new Standing(
                new Uscc(row.getString("uscc")),
                row.getString("assessment_id"),
                row.getString("input_id"),
                row.getString("system_id"),
                row.getObject("on_day", LocalDate.class),
                row.getInt("total"),
                row.getString("grade"),
                row.getInt("grade_place"),
                row.getString("veto"),
                row.getObject("valid_until", LocalDate.class),
                row.getString("division_code"),
                row.getString("industry_group"));
    }
}
