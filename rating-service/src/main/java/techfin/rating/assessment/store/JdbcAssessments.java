package techfin.rating.assessment.store;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.assessment.Assessment;
import techfin.rating.assessment.Assessments;
import techfin.rating.assessment.Standing;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.Sql;

/** Assessments by plain SQL. */
@Singleton
class JdbcAssessments implements Assessments {
    private static final String SELECT = "SELECT " + AssessmentRow.COLUMNS + " FROM assessment WHERE ";
    private static final String SELECT_STANDING =
            "SELECT " + AssessmentRow.STANDING_COLUMNS + " FROM standing_rating WHERE ";

    private final Sql sql;

    JdbcAssessments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void addAll(List<Made> made) {
        if (made.isEmpty()) {
            return;
        }
        sql.batch(
                AssessmentRow.INSERT,
                made.stream().map(m -> AssessmentRow.all(m.assessment())).toList());
        sql.batch(
                AssessmentRow.REPLACE_STANDING,
                made.stream()
                        .filter(m -> !m.isFirst())
                        .map(m -> AssessmentRow.replacement(m.standing()))
                        .toList());
        try {
            sql.batch(
                    AssessmentRow.INSERT_STANDING,
                    made.stream()
                            .filter(Made::isFirst)
                            .map(m -> AssessmentRow.all(m.standing()))
                            .toList());
        } catch (RuntimeException failed) {
            throw DatabaseErrors.isDuplicate(failed) ? new MadeMeanwhile(failed) : failed;
        }
    }

    @Override
    public Map<Uscc, Standing> standingBetween(Uscc first, Uscc last) {
        return sql
                .list(
                        SELECT_STANDING + "uscc >= ? AND uscc <= ?",
                        AssessmentRow::readStanding,
                        first.value(),
                        last.value())
                .stream()
                .collect(Collectors.toMap(Standing::uscc, Function.identity()));
    }

    @Override
    public Optional<Standing> standing(Uscc uscc) {
        return sql.first(SELECT_STANDING + "uscc = ?", AssessmentRow::readStanding, uscc.value());
    }

    @Override
    public Optional<Assessment> find(RatingScope scope, String id) {
        List<Object> values = new ArrayList<>();
        String where = within(scope, values);
        values.add(id);
        return sql.first(SELECT + where + " AND id = ?", AssessmentRow::read, values.toArray());
    }

    @Override
    public List<Assessment> history(Uscc uscc) {
        return sql.list(SELECT + "uscc = ? ORDER BY on_day DESC, id DESC", AssessmentRow::read, uscc.value());
    }

    @Override
    public List<Assessment> list(
            RatingScope scope, @Nullable Uscc uscc, @Nullable String runId, Optional<String> beforeId, int limit) {
        List<Object> values = new ArrayList<>();
        String where = within(scope, values) + narrowed(uscc, runId, values);
        if (beforeId.isPresent()) {
            where += " AND id < ?";
            values.add(beforeId.get());
        }
        return sql.list(SELECT + where + " ORDER BY id DESC LIMIT " + limit, AssessmentRow::read, values.toArray());
    }

    @Override
    public long count(RatingScope scope, @Nullable Uscc uscc, @Nullable String runId) {
        List<Object> values = new ArrayList<>();
        String where = within(scope, values) + narrowed(uscc, runId, values);
        return sql.first("SELECT COUNT(*) FROM assessment WHERE " + where, row -> row.getLong(1), values.toArray())
                .orElseThrow();
    }

    private static String within(RatingScope scope, List<Object> values) {
        return switch (scope) {
            case RatingScope.OfCity city -> "id IS NOT NULL";
            case RatingScope.OfDivisions divisions -> {
                values.addAll(divisions.codes());
                yield "uscc IN (SELECT e.uscc FROM enterprise e WHERE e.division_code IN ("
                        + Sql.places(divisions.codes().size()) + "))";
            }
            case RatingScope.OfEnterprise self -> {
                values.add(self.uscc().value());
                yield "uscc = ?";
            }
            case RatingScope.OfBank bank -> "id IS NULL";
        };
    }

    private static String narrowed(@Nullable Uscc uscc, @Nullable String runId, List<Object> values) {
        StringBuilder narrowed = new StringBuilder();
        if (uscc != null) {
            narrowed.append(" AND uscc = ?");
            values.add(uscc.value());
        }
        if (runId != null) {
            narrowed.append(" AND run_id = ?");
            values.add(runId);
        }
        return narrowed.toString();
    }

    @Override
    public Compared comparedInDivision(String divisionCode, int total, LocalDate on) {
        return compared("division_code", divisionCode, total, on);
    }

    @Override
    public Compared comparedInIndustry(String industryGroup, int total, LocalDate on) {
        return compared("industry_group", industryGroup, total, on);
    }

    private Compared compared(String column, String value, int total, LocalDate on) {
        return sql.first(
                        "SELECT COUNT(*), COALESCE(SUM(CASE WHEN total < ? THEN 1 ELSE 0 END), 0),"
                                + " COALESCE(SUM(CASE WHEN total = ? THEN 1 ELSE 0 END), 0)"
                                + " FROM standing_rating WHERE " + column + " = ? AND valid_until >= ?",
                        row -> new Compared(row.getLong(1), row.getLong(2), row.getLong(3)),
                        total,
                        total,
                        value,
                        on)
                .orElseThrow();
    }
}
