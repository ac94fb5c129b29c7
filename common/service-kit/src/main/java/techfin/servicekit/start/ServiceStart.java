package techfin.servicekit.start;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a service with the settings of its environment. */
public final class ServiceStart {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceStart.class);
    private static final int BAD_SETTING = 2;

    private ServiceStart() {}

    /**
     * What the main method of a service calls. Returns when the service listens; it then runs until the process is
     * told to end. A bad setting is told in one line on standard error, with exit code 2.
     */
    public static void run(Class<?> main, ServiceName name, String[] args) {
        run(main, name, args, Map.of());
    }

    /**
     * The same with properties of the service's own, which go before the kit's: for example
     * {@code micronaut.server.max-request-size} of a service that takes whole workbooks.
     */
    public static void run(Class<?> main, ServiceName name, String[] args, Map<String, Object> own) {
        PrintStream complaints = System.err;
        if (args.length > 0) {
            complaints.println(name.path() + " takes no arguments, only settings TECHFIN_… in the environment");
            System.exit(BAD_SETTING);
        }
        try {
            Map<String, String> environment = System.getenv();
            Preflight.check(name, new Settings(environment));
            start(context(name, environment).mainClass(main).properties(own).build());
        } catch (Throwable e) {
            complaints.println(StartFailure.line(name, e));
            Runtime.getRuntime().halt(BAD_SETTING);
        }
    }

    /**
     * The same wiring as {@link #run}, for tests: {@code context(name, environment).run(EmbeddedServer.class)}. A port
     * of 0 means any free one.
     *
     * @throws BadSetting if a setting is unusable
     */
    public static ApplicationContextBuilder context(ServiceName name, Map<String, String> environment) {
        Settings settings = new Settings(environment);
        DatabaseSettings database = DatabaseSettings.of(name, settings);
        return ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .environmentPropertySource(false)
                .singletons(settings, name)
                .properties(Wiring.of(name, settings, database));
    }

    private static void start(ApplicationContext context) {
        context.start();
        EmbeddedServer server = context.getBean(EmbeddedServer.class);
        server.start();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            server.stop();
            context.close();
            stopped.countDown();
        }));
        LOG.info("Listening on {}:{}", server.getHost(), server.getPort());
        Thread.ofPlatform().name("alive").daemon(false).start(() -> awaitUninterrupted(stopped));
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException e) {
                LOG.debug("The waiting thread is only ended by the process", e);
            }
        }
    }
}
