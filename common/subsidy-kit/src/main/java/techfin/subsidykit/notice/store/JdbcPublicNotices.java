package techfin.subsidykit.notice.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import techfin.servicekit.database.Sql;
import techfin.subsidykit.notice.PublicNotice;
import techfin.subsidykit.notice.PublicNotices;

/** Notices by plain SQL; a row is never changed. */
@Singleton
class JdbcPublicNotices implements PublicNotices {
    private final Sql sql;
    private final ObjectMapper json;

    JdbcPublicNotices(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(PublicNotice notice, String digest) {
        sql.update(
                "INSERT INTO public_notice (id, round_id, content, digest, published_by, published_on, closes_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                notice.id(),
                notice.roundId(),
                write(notice),
                digest,
                notice.publishedBy(),
                notice.publishedOn(),
                notice.closesOn());
    }

    @Override
    public Optional<PublicNotice> find(String id) {
        return sql.first("SELECT content FROM public_notice WHERE id = ?", row -> read(row.getString(1)), id);
    }

    @Override
    public Optional<String> digest(String id) {
        return sql.first("SELECT digest FROM public_notice WHERE id = ?", row -> row.getString(1), id);
    }

    @Override
    public List<Head> latest(int limit) {
        return sql.list(
                "SELECT n.id, r.name, n.published_on, n.closes_on FROM public_notice n"
                        + " JOIN funding_round r ON r.id = n.round_id ORDER BY n.published_on DESC, n.id DESC LIMIT ?",
                row -> new Head(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)),
                limit);
    }

    private String write(PublicNotice notice) {
        try {
            return json.writeValueAsString(notice);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice could not be written", e);
        }
    }

    private PublicNotice read(String text) {
        try {
            return json.readValue(text, PublicNotice.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a published notice could not be read", e);
        }
    }
}
