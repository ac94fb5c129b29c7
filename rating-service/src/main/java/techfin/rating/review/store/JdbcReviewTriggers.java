package techfin.rating.review.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.review.ReviewTrigger;
import techfin.rating.review.ReviewTriggers;
import techfin.rating.review.Trigger;
import techfin.rating.review.TriggerFilter;
import techfin.rating.review.TriggerKind;
import techfin.servicekit.database.Sql;

/** Triggers by plain SQL; an open one of a kind, and a cause, are unique for an enterprise. */
@Singleton
class JdbcReviewTriggers implements ReviewTriggers {
    private static final String ALL = "id, version, uscc, kind, cause, since_on, closed_by, closed_on, closed_in";
    private static final String SELECT = "SELECT " + ALL + " FROM review_trigger WHERE ";
    private static final String INSERT =
            "INTO review_trigger (" + ALL + ", open_kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;

    JdbcReviewTriggers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(ReviewTrigger trigger) {
        return sql.update("INSERT IGNORE " + INSERT, values(trigger)) == 1;
    }

    @Override
    public void addAll(List<ReviewTrigger> triggers) {
        sql.batch(
                "INSERT " + INSERT,
                triggers.stream().map(JdbcReviewTriggers::values).toList());
    }

    private static @Nullable Object[] values(ReviewTrigger trigger) {
        ReviewTrigger.Closing closing = trigger.closing();
        return new @Nullable Object[] {
            trigger.id(),
            trigger.version(),
            trigger.uscc().value(),
            trigger.trigger().kind().name(),
            trigger.trigger().cause(),
            trigger.sinceOn(),
            closing == null ? null : closing.end().name(),
            closing == null ? null : closing.on(),
            closing == null ? null : closing.in(),
            closing == null ? trigger.trigger().kind().name() : null
        };
    }

    @Override
    public List<ReviewTrigger> of(Uscc first, Uscc last) {
        return sql.list(SELECT + "uscc >= ? AND uscc <= ?", JdbcReviewTriggers::read, first.value(), last.value());
    }

    @Override
    public List<ReviewTrigger> lockOpen(Uscc first, Uscc last) {
        return sql.list(
                SELECT + "uscc >= ? AND uscc <= ? AND open_kind IS NOT NULL ORDER BY uscc, id FOR UPDATE",
                JdbcReviewTriggers::read,
                first.value(),
                last.value());
    }

    @Override
    public void closeAll(List<ReviewTrigger> closed) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ReviewTrigger trigger : closed) {
            ReviewTrigger.Closing closing = trigger.closing();
            if (closing == null) {
                throw new IllegalArgumentException("open: " + trigger.id());
            }
            rows.add(new @Nullable Object[] {
                trigger.version(), closing.end().name(), closing.on(), closing.in(), trigger.id(), trigger.version() - 1
            });
        }
        sql.batch(
                "UPDATE review_trigger SET version = ?, closed_by = ?, closed_on = ?, closed_in = ?, open_kind = NULL"
                        + " WHERE id = ? AND version = ?",
                rows);
    }

    @Override
    public Optional<ReviewTrigger> find(RatingScope scope, String id) {
        Narrowed narrowed = new Narrowed(scope).and("id = ?", id);
        return sql.first(SELECT + narrowed.text, JdbcReviewTriggers::read, narrowed.values.toArray());
    }

    @Override
    public List<ReviewTrigger> list(RatingScope scope, TriggerFilter filter, Optional<String> afterId, int limit) {
        Narrowed narrowed = new Narrowed(scope).to(filter);
        afterId.ifPresent(id -> narrowed.and("id < ?", id));
        return sql.list(
                SELECT + narrowed.text + " ORDER BY id DESC LIMIT " + limit,
                JdbcReviewTriggers::read,
                narrowed.values.toArray());
    }

    @Override
    public long count(RatingScope scope, TriggerFilter filter) {
        Narrowed narrowed = new Narrowed(scope).to(filter);
        return sql.first(
                        "SELECT COUNT(*) FROM review_trigger WHERE " + narrowed.text,
                        row -> row.getLong(1),
                        narrowed.values.toArray())
                .orElseThrow();
    }

    private static ReviewTrigger read(ResultSet row) throws SQLException {
        String closedBy = row.getString("closed_by");
        return new ReviewTrigger(
                row.getString("id"),
                row.getLong("version"),
                new Uscc(row.getString("uscc")),
                new Trigger(TriggerKind.valueOf(row.getString("kind")), row.getString("cause")),
                row.getObject("since_on", LocalDate.class),
                closedBy == null
                        ? null
                        : new ReviewTrigger.Closing(
                                ReviewTrigger.End.valueOf(closedBy),
                                row.getObject("closed_on", LocalDate.class),
                                row.getString("closed_in")));
    }

    /** A condition that begins with whose triggers they are. */
    private static final class Narrowed {
        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Narrowed(RatingScope scope) {
            switch (scope) {
                case RatingScope.OfCity city -> text.append("id IS NOT NULL");
                case RatingScope.OfDivisions divisions -> {
                    text.append("uscc IN (SELECT e.uscc FROM enterprise e WHERE e.division_code IN (")
                            .append(Sql.places(divisions.codes().size()))
                            .append("))");
                    values.addAll(divisions.codes());
                }
                case RatingScope.OfEnterprise self -> {
                    text.append("uscc = ?");
                    values.add(self.uscc().value());
                }
                case RatingScope.OfBank bank -> text.append("id IS NULL");
            }
        }

        Narrowed to(TriggerFilter filter) {
            if (filter.uscc() != null) {
                and("uscc = ?", filter.uscc().value());
            }
            if (filter.kind() != null) {
                and("kind = ?", filter.kind().name());
            }
            if (filter.open() != null) {
                text.append(filter.open() ? " AND open_kind IS NOT NULL" : " AND open_kind IS NULL");
            }
            return this;
        }

        Narrowed and(String condition, Object value) {
            text.append(" AND ").append(condition);
            values.add(value);
            return this;
        }
    }
}
