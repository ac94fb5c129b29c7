package techfin.servicekit.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.database.Sql;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.id.Ids;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;
import techfin.servicekit.transaction.UnitOfWork;

@Controller("/api/sample/v1/notes")
class NoteController {
    private static final Logger LOG = LoggerFactory.getLogger(NoteController.class);

    private final Sql sql;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final ObjectMapper mapper;

    NoteController(Sql sql, UnitOfWork work, Idempotency idempotency, AuditTrail audit, ObjectMapper mapper) {
        this.sql = sql;
        this.work = work;
        this.idempotency = idempotency;
        this.audit = audit;
        this.mapper = mapper;
    }

    @Post
    HttpResponse<Note> create(Actor actor, HttpRequest<?> request, @Body NewNote body) {
        return idempotency.once(actor, request, body, Note.class, () -> {
            Note note = new Note(Ids.next(), 1, body.title(), body);
            sql.update(
                    "INSERT INTO note (id, owner, title, content, version) VALUES (?, ?, ?, ?, 1)",
                    note.id(),
                    actor.username(),
                    note.title(),
                    json(body));
            audit.record(actor, "CREATE", "NOTE", note.id(), null, note, null);
            if (body.title().equals("fail")) {
                throw new IllegalStateException("planted secret");
            }
            return HttpResponse.created(note)
                    .header("Location", "/api/sample/v1/notes/" + note.id())
                    .header("ETag", ETags.of(1));
        });
    }

    @Get("/{id}")
    HttpResponse<Note> one(Actor actor, String id) {
        Note note = find(actor, id);
        return HttpResponse.ok(note).header("ETag", ETags.of(note.version()));
    }

    @Post("/{id}/decisions")
    HttpResponse<Note> decide(Actor actor, HttpRequest<?> request, String id) {
        actor.require("BANK_CHECKER");
        return work.run(() -> {
            Note note = find(actor, id);
            IfMatch.check(request, ETags.of(note.version()), List::of);
            sql.update("UPDATE note SET version = version + 1 WHERE id = ?", id);
            return HttpResponse.ok(note);
        });
    }

    @Get("{?page*}")
    Page<Note> list(Actor actor, PageRequest page, @Nullable @QueryValue String title) {
        List<Note> rows = sql.list(
                "SELECT * FROM note WHERE owner = ? AND id > ? AND (? IS NULL OR title = ?) ORDER BY id LIMIT ?",
                row -> new Note(
                        row.getString("id"),
                        row.getLong("version"),
                        row.getString("title"),
                        read(row.getString("content"))),
                actor.username(),
                page.after().orElse(""),
                title,
                title,
                page.limit() + 1);
        return Page.of(rows, page, Note::id);
    }

    @Get("/count")
    Count count(Actor actor) {
        return new Count(sql.first("SELECT COUNT(*) FROM note WHERE owner = ?", row -> row.getLong(1), actor.username())
                .orElse(0L));
    }

    @Get("/{id}/timeline")
    List<AuditEntry> timeline(Actor actor, String id) {
        find(actor, id);
        return audit.of("NOTE", id);
    }

    @Get("/failing")
    String failing() {
        throw new IllegalStateException("planted secret");
    }

    /** Takes long enough to be under way when the service is told to stop. */
    @Get("/slow")
    Count slow() {
        LOG.info("slow request is in");
        LockSupport.parkNanos(Duration.ofMillis(1500).toNanos());
        return new Count(1);
    }

    private Note find(Actor actor, String id) {
        return sql.first(
                        "SELECT * FROM note WHERE id = ? AND owner = ?",
                        row -> new Note(
                                row.getString("id"),
                                row.getLong("version"),
                                row.getString("title"),
                                read(row.getString("content"))),
                        id,
                        actor.username())
                .orElseThrow(Problem::notFound);
    }

    private String json(NewNote note) {
        try {
            return mapper.writeValueAsString(note);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private NewNote read(String json) {
        try {
            return mapper.readValue(json, NewNote.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
