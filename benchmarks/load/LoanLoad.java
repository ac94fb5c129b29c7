import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Records loans through the gateway at a fixed rate, in turns with the bare insert of the same row by JDBC, and tells
 * latency and statuses; afterwards exactly the recorded loans must be there. See README.md beside this file.
 */
public final class LoanLoad {
    private static final int MOST_LOANS = 100_000;
    private static final int FLAT_OUT_SECONDS = 5;
    private static final int RENEW_SECONDS = 120;
    private static final int TRIES = 5;
    /** As many as the service has in its pool. */
    private static final int BARE_CONNECTIONS = 8;

    private static final double GOAL_MILLIS = 50;

    /** Token run out, the same command still under way, too many at once. */
    private static final Set<Integer> UNDECIDED = Set.of(401, 409, 429);

    private final Plan plan;
    private final PrintStream out;
    private final List<Clerk> clerks = new ArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger recorded = new AtomicInteger();
    /** Loans whose answer left open whether they were recorded. */
    private final Queue<Loan> open = new ConcurrentLinkedQueue<>();

    private LoanLoad(Plan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
    }

    /** Settings of a run; each is a system property {@code load.<name>}. */
    record Plan(
            URI gateway,
            String password,
            int rate,
            int warmUp,
            int seconds,
            int rounds,
            int connections,
            Path lib,
            String jdbc) {
        static Plan ofProperties() throws IOException {
            Plan plan = new Plan(
                    URI.create(System.getProperty("load.gateway", "http://127.0.0.1:8080")),
                    System.getProperty("load.password", "techfin-demo-2026"),
                    Integer.getInteger("load.rate", 100),
                    Integer.getInteger("load.warmUp", 30),
                    Integer.getInteger("load.seconds", 20),
                    Integer.getInteger("load.rounds", 3),
                    Integer.getInteger("load.connections", 64),
                    Path.of(System.getProperty("load.lib", "loan-service/target/lib")),
                    System.getProperty("load.jdbc", ""));
            if (!InetAddress.getByName(plan.gateway().getHost()).isLoopbackAddress()) {
                throw new IllegalArgumentException("only for a suite on this machine, was " + plan.gateway());
            }
            boolean tooSmall = plan.rate() < 1 || plan.seconds() < 1 || plan.rounds() < 1 || plan.connections() < 1;
            if (tooSmall || plan.warmUp() < 0) {
                throw new IllegalArgumentException("rate, seconds, rounds and connections are at least 1, warmUp 0");
            }
            if (plan.loans() > MOST_LOANS) {
                throw new IllegalArgumentException(plan.loans() + " loans are more than " + MOST_LOANS);
            }
            return plan;
        }

        long loans() {
            return (long) rate * (warmUp + (long) rounds * seconds);
        }
    }

    /** Ends with 1 when a loan was refused, or when more or fewer are there than were recorded. */
    public static void main(String[] arguments) throws Exception {
        boolean right = new LoanLoad(Plan.ofProperties(), System.out).run();
        System.exit(right ? 0 : 1);
    }

    private boolean run() throws Exception {
        print(
                "%d processors, load average %.2f, busy before the run %.0f %%%n",
                Runtime.getRuntime().availableProcessors(), Pace.loadAverage(), 100 * Pace.otherWork());
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        clerks.add(new Clerk(http, plan.gateway(), "BANK-A", plan.password()));
        clerks.add(new Clerk(http, plan.gateway(), "BANK-B", plan.password()));
        long before = count();
        ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor();
        renewal.scheduleAtFixedRate(this::renew, RENEW_SECONDS, RENEW_SECONDS, TimeUnit.SECONDS);
        try {
            measure();
            settle();
        } finally {
            renewal.shutdownNow();
        }
        long more = count() - before;
        boolean exact = more == recorded.get() && open.isEmpty();
        print("%d loans sent, %d recorded, %d more on record: ", numbers.get(), recorded.get(), more);
        print(exact ? "none lost, none doubled%n" : "WRONG, or others recorded too, or open outcomes%n");
        print("load average %.2f%n", Pace.loadAverage());
        return exact && recorded.get() == numbers.get();
    }

    private void measure() throws Exception {
        if (!Files.isDirectory(plan.lib())) {
            print("no bare insert beside it: %s with a driver is not there (./techfin up builds it)%n", plan.lib());
            measure(null);
            return;
        }
        String user = System.getProperty("load.jdbcUser", "");
        String password = System.getProperty("load.jdbcPassword", "");
        try (BareInserts bare = BareInserts.open(plan.lib(), plan.jdbc(), user, password)) {
            print("bare insert: %s%n", bare.database());
            measure(bare);
        }
    }

    /** @param bare null without a driver */
    private void measure(BareInserts bare) throws Exception {
        List<Pace.Work> posts = Collections.nCopies(plan.connections(), this::post);
        List<Pace.Work> inserts = bare == null ? List.of() : bare.workers(BARE_CONNECTIONS);
        print("%-10s %8s %8s %8s %8s %8s %6s  outcomes%n", "way", "per s", "p50 ms", "p95 ms", "p99 ms", "max ms", "busy");
        if (bare != null) {
            print("warm bare", Pace.atRate(plan.rate(), plan.warmUp(), inserts));
        }
        print("warm POST", Pace.atRate(plan.rate(), plan.warmUp(), posts));
        List<Double> p99 = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            if (bare != null) {
                print("bare", Pace.atRate(plan.rate(), plan.seconds(), inserts));
            }
            Pace.Result posted = Pace.atRate(plan.rate(), plan.seconds(), posts);
            print("POST", posted);
            p99.add(posted.millis(0.99));
        }
        if (bare != null) {
            print("bare, max", Pace.flatOut(FLAT_OUT_SECONDS, inserts));
        }
        p99.sort(Comparator.naturalOrder());
        print(
                "p99 of POST at %d a second: best %.1f ms, median %.1f ms (goal: under %.0f ms at 300 a second, two"
                        + " processors, MySQL)%n",
                plan.rate(), p99.getFirst(), p99.get(p99.size() / 2), GOAL_MILLIS);
    }

    private String post() throws InterruptedException {
        int number = numbers.getAndIncrement();
        return send(Loan.of(clerks.get(number % clerks.size()).bank(), number));
    }

    private String send(Loan loan) throws InterruptedException {
        Clerk clerk = clerks.stream()
                .filter(one -> one.bank().equals(loan.bank()))
                .findFirst()
                .orElseThrow();
        try {
            int status = clerk.record(loan);
            if (status == 201) {
                recorded.incrementAndGet();
            } else if (status >= 500 || UNDECIDED.contains(status)) {
                open.add(loan);
            }
            return Integer.toString(status);
        } catch (IOException e) {
            open.add(loan);
            return e.getClass().getSimpleName();
        }
    }

    /** Sends again, under its own key, each loan whose outcome is open, until it is known or the tries are over. */
    private void settle() throws InterruptedException {
        int unsettled = open.size();
        for (int attempt = 0; attempt < TRIES && !open.isEmpty(); attempt++) {
            TimeUnit.SECONDS.sleep(2);
            for (int left = open.size(); left > 0; left--) {
                send(open.remove());
            }
        }
        if (unsettled > 0) {
            print("%d loans were sent again under their own keys, %d stay open%n", unsettled, open.size());
        }
    }

    private long count() throws IOException, InterruptedException {
        long all = 0;
        for (Clerk clerk : clerks) {
            all += clerk.count();
        }
        return all;
    }

    /** A failed renewal shows as 401 in the outcomes. */
    private void renew() {
        for (Clerk clerk : clerks) {
            try {
                clerk.renew();
            } catch (IOException e) {
                print("token of %s not renewed: %s%n", clerk.bank(), e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void print(String way, Pace.Result result) {
        print(
                "%-10s %8.1f %8.1f %8.1f %8.1f %8.1f %4.0f %%  %s%n",
                way,
                result.rate(),
                result.millis(0.5),
                result.millis(0.95),
                result.millis(0.99),
                result.millis(1),
                100 * result.busy(),
                result.outcomes());
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }
}
