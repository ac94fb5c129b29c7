package techfin.subsidykit.application.store;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.casework.Checklist;
import techfin.casework.Stage;
import techfin.servicekit.database.Sql;
import techfin.subsidykit.application.Review;
import techfin.subsidykit.application.Reviews;

/** Reviews by plain SQL. */
@Singleton
class JdbcReviews implements Reviews {
    private final Sql sql;
    private final CaseText texts;

    JdbcReviews(Sql sql, CaseText texts) {
        this.sql = sql;
        this.texts = texts;
    }

    /** What a review says beyond its columns. */
    record Content(
            List<Checklist.Tick> checklist,
            @Nullable String comment,
            @Nullable String reasonCode,
            Set<String> marked) {}

    @Override
    public void add(String caseId, Review review) {
        // The caller holds the case, so the next number is nobody else's.
        long before = sql.first("SELECT COUNT(*) FROM case_review WHERE case_id = ?", row -> row.getLong(1), caseId)
                .orElseThrow();
        sql.update(
                "INSERT INTO case_review (case_id, number, stage, verdict, standing, reviewed_by, reviewed_on, due_on,"
                        + " content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                caseId,
                before + 1,
                review.stage().name(),
                review.verdict().name(),
                review.standing(),
                review.by(),
                review.on(),
                review.dueOn(),
                texts.write(new Content(review.checklist(), review.comment(), review.reasonCode(), review.marked())));
    }

    @Override
    public List<Review> of(String caseId) {
        return sql.list(
                "SELECT number, stage, verdict, standing, reviewed_by, reviewed_on, due_on, content FROM case_review"
                        + " WHERE case_id = ? ORDER BY number",
                row -> {
                    Content content = texts.read(row.getString("content"), Content.class);
                    return new Review(
                            row.getInt("number"),
                            Stage.valueOf(row.getString("stage")),
                            Review.Verdict.valueOf(row.getString("verdict")),
                            row.getBoolean("standing"),
                            row.getString("reviewed_by"),
                            row.getObject("reviewed_on", LocalDate.class),
                            row.getObject("due_on", LocalDate.class),
                            content.checklist(),
                            content.comment(),
                            content.reasonCode(),
                            content.marked());
                },
                caseId);
    }

    @Override
    public void undo(String caseId, Set<Stage> stages) {
        if (!stages.isEmpty()) {
            List<Object> values = new ArrayList<>(List.of(false, caseId));
            stages.forEach(stage -> values.add(stage.name()));
            sql.update(
                    "UPDATE case_review SET standing = ? WHERE case_id = ? AND stage IN ("
                            + Sql.places(stages.size())
                            + ")",
                    values.toArray());
        }
    }
}
