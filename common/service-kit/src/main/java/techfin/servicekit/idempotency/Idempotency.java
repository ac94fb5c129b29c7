package techfin.servicekit.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.DatabaseFailure;
import techfin.servicekit.json.Digests;
import techfin.servicekit.problem.Problem;
import techfin.servicekit.transaction.UnitOfWork;

/** A command that carries an {@code Idempotency-Key} happens once; sent again, it gets the first answer. */
@Singleton
public class Idempotency {
    /** Says that an answer is the first one again. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private static final int TRIES = 3;

    private final UnitOfWork work;
    private final IdempotencyRecords records;
    private final Digests digests;
    private final ObjectMapper mapper;

    /** Keys kept in this database. */
    public Idempotency(UnitOfWork work, IdempotencyRecords records, Digests digests, ObjectMapper mapper) {
        this.work = work;
        this.records = records;
        this.digests = digests;
        this.mapper = mapper;
    }

    /**
     * Runs the work once for the key of this request, in one transaction with the row of the key. Work that throws
     * leaves no row.
     *
     * @param body the body as read, null for none; the same key with another body is refused
     * @param type the type of the answer's body
     * @return the answer of the work, or the first answer with {@code Idempotent-Replayed: true}
     * @throws Problem 400 without a usable key, 409 while a twin is still running, 422 if the key was used for something
     *     else
     */
    public <T> HttpResponse<T> once(
            Actor actor, HttpRequest<?> request, @Nullable Object body, Class<T> type, Supplier<HttpResponse<T>> task) {
        return run(key(actor, request, body), type, task);
    }

    /**
     * Runs the work once as {@link #once(Actor, HttpRequest, Object, Class, Supplier)} does, after something that must not
     * happen inside a transaction, such as a call to another service. A repeated request is answered without it.
     *
     * @param prepare runs outside any transaction; what it gives is closed when the work is over, done or not
     */
    public <P extends Prepared, T> HttpResponse<T> once(
            Actor actor,
            HttpRequest<?> request,
            @Nullable Object body,
            Class<T> type,
            Supplier<P> prepare,
            Function<P, HttpResponse<T>> task) {
        Key key = key(actor, request, body);
        Optional<FirstAnswer> answer = records.find(key.caller(), key.digest());
        if (answer.isPresent()) {
            return replay(answer.get(), key.fingerprint(), type);
        }
        try (P prepared = prepare.get()) {
            return run(key, type, () -> task.apply(prepared));
        }
    }

    /** Something made ready before a transaction, to be tidied up after it. */
    public interface Prepared extends AutoCloseable {
        @Override
        void close();
    }

    private record Key(String caller, String digest, String fingerprint) {}

    private Key key(Actor actor, HttpRequest<?> request, @Nullable Object body) {
        return new Key(actor.username(), Digests.sha256(IdempotencyKey.of(request)), fingerprint(request, body));
    }

    private <T> HttpResponse<T> run(Key key, Class<T> type, Supplier<HttpResponse<T>> task) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.run(() -> first(key.caller(), key.digest(), key.fingerprint(), task));
            } catch (Taken taken) {
                Optional<FirstAnswer> answer = records.find(key.caller(), key.digest());
                if (answer.isPresent()) {
                    return replay(answer.get(), key.fingerprint(), type);
                }
                // The twin that held the key has failed and left nothing: it is our turn now.
                if (attempt == TRIES) {
                    throw inUse();
                }
            }
        }
    }

    private <T> HttpResponse<T> first(String caller, String key, String fingerprint, Supplier<HttpResponse<T>> task) {
        try {
            records.take(caller, key, fingerprint);
        } catch (DatabaseFailure e) {
            if (DatabaseErrors.isDuplicate(e)) {
                throw new Taken();
            }
            throw DatabaseErrors.isLockWait(e) ? inUse() : e;
        }
        HttpResponse<T> response = task.get();
        T body = response.body();
        records.keep(
                caller,
                key,
                new FirstAnswer(
                        fingerprint,
                        response.code(),
                        response.getHeaders().get(HttpHeaders.LOCATION),
                        response.getHeaders().get(HttpHeaders.ETAG),
                        body == null ? null : digests.tree(body)));
        return response;
    }

    private <T> HttpResponse<T> replay(FirstAnswer answer, String fingerprint, Class<T> type) {
        if (!answer.fingerprint().equals(fingerprint)) {
            throw Problem.of(422, "IDEMPOTENCY_KEY_REUSED");
        }
        MutableHttpResponse<T> response = HttpResponse.status(answer.status(), null);
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        response.header(REPLAYED, "true");
        return answer.body() == null ? response : response.body(read(answer.body(), type));
    }

    private <T> T read(JsonNode body, Class<T> type) {
        try {
            return mapper.readerFor(type).readValue(body);
        } catch (IOException e) {
            throw new IllegalStateException("a kept answer must be readable as " + type.getSimpleName(), e);
        }
    }

    private String fingerprint(HttpRequest<?> request, @Nullable Object body) {
        String content = body == null ? "" : digests.canonical(body);
        return Digests.sha256(request.getMethodName() + "\n" + request.getUri() + "\n" + content);
    }

    private static Problem inUse() {
        return Problem.of(409, "IDEMPOTENCY_KEY_IN_USE").header("Retry-After", "1");
    }

    private static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Taken() {
            super("the key is taken", null, false, false);
        }
    }
}
