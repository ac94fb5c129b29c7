package techfin.gateway.door.client;

import io.micronaut.core.io.buffer.ReadBuffer;
import io.micronaut.http.body.AvailableByteBody;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.CloseableByteBody;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import techfin.servicekit.problem.Problem;

/**
 * The body of a request on its way through, counted because a chunked body does not say its length beforehand. Knows
 * whether the caller has sent all of it: until then a wait is the caller's, not the service's.
 */
final class CountedBody {
    private final CloseableByteBody body;
    private volatile boolean sent;

    private CountedBody(ByteBody whole, ByteBodyFactory factory, long most) {
        if (whole instanceof AvailableByteBody) {
            this.body = whole.move();
            this.sent = true;
            return;
        }
        AtomicLong bytes = new AtomicLong();
        Flux<ReadBuffer> counted = Flux.from(whole.move().toReadBufferPublisher())
                .doOnNext(part -> {
                    if (bytes.addAndGet(part.readable()) > most) {
                        part.close();
                        throw tooLarge();
                    }
                })
                .onErrorMap(failure -> failure instanceof CallerFault ? failure : brokenOff())
                .doOnComplete(() -> sent = true);
        this.body = factory.adapt(counted, whole.expectedLength());
    }

    /**
     * Takes over the body of a request.
     *
     * @param most bytes it may have
     * @throws CallerFault when its length is known and too much
     */
    static CountedBody of(ByteBody whole, ByteBodyFactory factory, long most) {
        if (whole.expectedLength().orElse(0) > most) {
            throw tooLarge();
        }
        return new CountedBody(whole, factory, most);
    }

    CloseableByteBody body() {
        return body;
    }

    boolean sent() {
        return sent;
    }

    /** The caller sends too slowly. */
    static CallerFault tooSlow() {
        return new CallerFault(Problem.of(408, "REQUEST_TIMEOUT"));
    }

    private static CallerFault tooLarge() {
        return new CallerFault(Problem.of(413, "TOO_LARGE"));
    }

    private static CallerFault brokenOff() {
        return new CallerFault(Problem.of(400, "INVALID_REQUEST"));
    }
}
