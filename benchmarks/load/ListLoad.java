import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a page of the list of loans takes among few and among many records: fills the table of a running suite to a
 * first and then to a second size and asks for the same pages each time.
 */
final class ListLoad {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final URI GATEWAY = URI.create(System.getProperty("load.gateway", "http://127.0.0.1:8080"));
    private static final String PASSWORD = System.getProperty("load.password", "techfin-demo-2026");
    private static final int TRIES = Integer.getInteger("load.tries", 15);

    private ListLoad() {}

    /** Who asks, and for what. */
    private record Question(String user, String filter) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%-18s %s", user, filter.isEmpty() ? "(no filter)" : filter);
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        String address = String.valueOf(GATEWAY.getHost());
        if (!List.of("127.0.0.1", "localhost", "[::1]").contains(address)) {
            throw new IllegalArgumentException("only a gateway of this machine is filled, not " + address);
        }
        int few = Integer.getInteger("load.few", 5_000);
        int many = Integer.getInteger("load.many", 500_000);
        try (LoanRows rows = LoanRows.open()) {
            System.out.println(rows.database());
            rows.fillTo(few);
            // The first answers of a process are slow whatever they are.
            ask(questions());
            Map<Question, Long> among = ask(questions());
            long start = System.nanoTime();
            long added = rows.fillTo(many);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT, "%,d rows added in %.0f s, %.0f a second%n", added, seconds, added / seconds);
            Map<Question, Long> amongMany = ask(questions());
            System.out.printf(Locale.ROOT, "median of %d, µs: among %,d, among %,d, ratio%n", TRIES, few, many);
            double worst = 0;
            for (Map.Entry<Question, Long> one : among.entrySet()) {
                long later = amongMany.getOrDefault(one.getKey(), 0L);
                double ratio = (double) later / one.getValue();
                worst = Math.max(worst, ratio);
                System.out.printf(Locale.ROOT, "%8d %8d %6.2f  %s%n", one.getValue(), later, ratio, one.getKey());
            }
            System.out.printf(Locale.ROOT, "worst ratio %.2f%n", worst);
        }
    }

    private static List<Question> questions() {
        List<String> filters = new ArrayList<>(List.of(
                "",
                "status=CHECKED",
                "status=REVOKED",
                "status=ACCEPTED&decidedFrom=2024-03-01&decidedTo=2024-05-31",
                "decidedFrom=2024-03-01&decidedTo=2024-03-31",
                "disbursedFrom=2024-03-01&disbursedTo=2024-03-31",
                "maturesFrom=2025-03-01&maturesTo=2025-03-31",
                "principalFrom=1000000.00&principalTo=1100000.00",
                "firstLoan=true",
                "security=IP_PLEDGE",
                "q=" + encoded("科技有限"),
                "q=" + encoded(LoanRows.ownName(7)),
                "uscc=" + LoanRows.uscc(7)));
        List<Question> questions = new ArrayList<>();
        for (String user : List.of("bank-a.clerk", "county.371502", "bureau.reviewer")) {
            filters.forEach(filter -> questions.add(new Question(user, filter)));
        }
        questions.add(new Question("bureau.reviewer", "bankCode=BANK-B"));
        questions.add(new Question("bureau.reviewer", "bankCode=BANK-B&principalFrom=1000000.00&principalTo=2000000.00"));
        questions.add(new Question("bureau.reviewer", "divisionCode=371503&decidedFrom=2024-03-01"));
        questions.add(new Question("bureau.reviewer", "noteNumber=LIST-5"));
        return questions;
    }

    /** The median time of each question, microseconds. */
    private static Map<Question, Long> ask(List<Question> questions) throws IOException, InterruptedException {
        Map<String, String> tokens = new LinkedHashMap<>();
        Map<Question, Long> medians = new LinkedHashMap<>();
        for (Question question : questions) {
            String token = tokens.get(question.user());
            if (token == null) {
                token = signIn(question.user());
                tokens.put(question.user(), token);
            }
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < TRIES; i++) {
                long start = System.nanoTime();
                HttpResponse<String> answer = get("/api/loan/v1/loans?" + question.filter(), token);
                times.add((System.nanoTime() - start) / 1000);
                if (answer.statusCode() != 200) {
                    throw new IOException(question + " answered " + answer.statusCode() + " " + answer.body());
                }
            }
            times.sort(null);
            medians.put(question, times.get(TRIES / 2));
        }
        return medians;
    }

    private static String signIn(String user) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(GATEWAY.resolve("/api/auth/v1/login"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"" + user + "\",\"password\":\"" + PASSWORD + "\"}"))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        Matcher token = Pattern.compile("\"accessToken\"\\s*:\\s*\"([^\"]+)\"").matcher(answer.body());
        if (!token.find()) {
            throw new IOException("no sign-in for " + user + ": " + answer.statusCode());
        }
        return token.group(1);
    }

    private static HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(GATEWAY.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
