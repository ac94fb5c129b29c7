package techfin.loan.filing.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.loan.filing.LibraryCheck;
import techfin.loan.filing.LibraryQuestion;
import techfin.servicekit.id.Ids;
import techfin.servicekit.trace.Trace;

/**
 * One question over HTTP, without any guard. A registration of a library year holds on the last day of that year, whichever
 * day of the year or of the next it is asked on; so that day is asked for.
 */
final class LibraryCall {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryCall.class);
    private static final String TECH_SME = "TECH_SME";
    private static final int LARGEST_BODY = 64 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final int TOO_MANY = 429;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final URI base;
    private final ObjectMapper json;

    LibraryCall(URI base, ObjectMapper json) {
        this.base = base;
        this.json = json;
    }

    /** Asks; the call ends when the future is cancelled. */
    CompletableFuture<HttpResponse<byte[]>> ask(String authorization, LibraryQuestion question) {
        LocalDate on = LocalDate.of(question.year(), Month.DECEMBER, 31);
        URI address = URI.create(base + "/api/rating/v1/enterprises/" + question.uscc() + "/qualifications?on=" + on);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .GET();
        Trace.current().ifPresent(trace -> request.header("traceparent", "00-" + trace + "-" + span() + "-01"));
        return http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_BODY));
    }

    /** 16 hexadecimal digits that no other call has. */
    private static String span() {
        return Ids.next().replace("-", "").substring(16);
    }

    /**
     * What the library knows.
     *
     * @throws NoAnswer when this is anything else than a list of qualifications
     */
    LibraryCheck.Outcome read(HttpResponse<byte[]> answer, LibraryQuestion question) {
        int status = answer.statusCode();
        if (status == 401 || status == 403) {
            LOG.error("The library refuses to answer: status {} from {}", status, base);
        }
        if (status >= 400 && status < 500 && status != TOO_MANY) {
            throw new NoAnswer.Refused("status " + status);
        }
        if (status != 200) {
            throw new NoAnswer("status " + status);
        }
        JsonNode items = tree(answer.body()).path("items");
        if (!items.isArray()) {
            throw new NoAnswer("no list");
        }
        boolean confirmed = false;
        for (JsonNode item : items) {
            confirmed |= confirms(item, question);
        }
        return confirmed ? LibraryCheck.Outcome.CONFIRMED : LibraryCheck.Outcome.NOT_FOUND;
    }

    /** A registration whose list has no number confirms the year alone. */
    private static boolean confirms(JsonNode item, LibraryQuestion question) {
        JsonNode kind = item.path("kind");
        JsonNode year = item.path("year");
        JsonNode number = item.path("number");
        boolean unnumbered = number.isMissingNode() || number.isNull();
        if (!kind.isTextual() || !year.isInt() || !(unnumbered || number.isTextual())) {
            throw new NoAnswer("an item that is no qualification");
        }
        return kind.textValue().equals(TECH_SME)
                && year.intValue() == question.year()
                && (unnumbered || number.textValue().equalsIgnoreCase(question.number()));
    }

    private JsonNode tree(byte[] body) {
        try {
            JsonNode tree = json.readTree(body);
            return tree == null ? json.missingNode() : tree;
        } catch (IOException e) {
            throw new NoAnswer("no JSON");
        }
    }

    void close() {
        http.shutdownNow();
    }
}
