import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signed-in clerk of a bank; keeps the access token fresh. */
final class Clerk {
    private final HttpClient http;
    private final URI gateway;
    private final String bank;
    private volatile String accessToken;
    private String refreshToken;

    /**
     * Signs in.
     *
     * @param bank such as {@code BANK-A}; the demo account is {@code bank-a.clerk}
     */
    Clerk(HttpClient http, URI gateway, String bank, String password) throws IOException, InterruptedException {
        this.http = http;
        this.gateway = gateway;
        this.bank = bank;
        String username = bank.toLowerCase(Locale.ROOT) + ".clerk";
        keep(post("/api/auth/v1/login", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}"));
    }

    String bank() {
        return bank;
    }

    /** Takes a new pair of tokens; due well before the 300 seconds of an access token are over. */
    synchronized void renew() throws IOException, InterruptedException {
        keep(post("/api/auth/v1/refresh", "{\"refreshToken\":\"" + refreshToken + "\"}"));
    }

    /** The status of the answer to one loan. */
    int record(Loan loan) throws IOException, InterruptedException {
        HttpRequest request = request("/api/loan/v1/loans")
                .header("Authorization", "Bearer " + accessToken)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", loan.noteNumber())
                .POST(HttpRequest.BodyPublishers.ofString(loan.json()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** How many loans this clerk's bank has on record. */
    long count() throws IOException, InterruptedException {
        HttpRequest request = request("/api/loan/v1/loans/count")
                .header("Authorization", "Bearer " + accessToken)
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return Long.parseLong(find("\"count\"\\s*:\\s*(\\d+)", answer));
    }

    private void keep(HttpResponse<String> answer) throws IOException {
        refreshToken = find("\"refreshToken\"\\s*:\\s*\"([^\"]+)\"", answer);
        accessToken = find("\"accessToken\"\\s*:\\s*\"([^\"]+)\"", answer);
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private static String find(String pattern, HttpResponse<String> answer) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(answer.body());
        if (answer.statusCode() != 200 || !matcher.find()) {
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode());
        }
        return matcher.group(1);
    }
}
