package techfin.subsidykit.overlap.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.servicekit.id.Ids;
import techfin.servicekit.trace.Trace;
import techfin.subsidykit.overlap.LoanDays;

/** One question over HTTP, without any guard. Only a 200 with exactly as many answers as were asked is an answer. */
final class NeighbourCall {
    private static final Logger LOG = LoggerFactory.getLogger(NeighbourCall.class);
    private static final int LARGEST_BODY = 64 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final int TOO_MANY = 429;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final URI address;
    private final ObjectMapper json;

    NeighbourCall(URI address, ObjectMapper json) {
        this.address = address;
        this.json = json;
    }

    /** Asks; the call ends when the future is cancelled. */
    CompletableFuture<HttpResponse<byte[]>> ask(String authorization, List<LoanDays> asked) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(body(asked)));
        Trace.current().ifPresent(trace -> request.header("traceparent", "00-" + trace + "-" + span() + "-01"));
        return http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_BODY));
    }

    /** 16 hexadecimal digits that no other call has. */
    private static String span() {
        return Ids.next().replace("-", "").substring(16);
    }

    private byte[] body(List<LoanDays> asked) {
        try {
            return json.writeValueAsBytes(Question.of(asked));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a question could not be written", e);
        }
    }

    /**
     * The answers in the order asked.
     *
     * @throws NoAnswer when this is anything else than one answer for each question
     */
    List<Boolean> read(HttpResponse<byte[]> answer, int asked) {
        int status = answer.statusCode();
        if (status == 401 || status == 403) {
            LOG.error("The neighbour refuses to answer an approver: status {} from {}", status, address);
        }
        if (status >= 400 && status < 500 && status != TOO_MANY) {
            throw new NoAnswer.Refused("status " + status);
        }
        if (status != 200) {
            throw new NoAnswer("status " + status);
        }
        List<Boolean> results = new ArrayList<>();
        for (JsonNode result : tree(answer.body()).path("results")) {
            JsonNode overlap = result.path("overlap");
            if (!overlap.isBoolean()) {
                throw new NoAnswer("a result that is neither yes nor no");
            }
            results.add(overlap.booleanValue());
        }
        if (results.size() != asked) {
            throw new NoAnswer(results.size() + " results for " + asked + " questions");
        }
        return results;
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
