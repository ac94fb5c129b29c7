package techfin.gateway.door.client;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.convert.format.ReadableBytes;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.gateway.door.PathPattern;
import techfin.gateway.door.Route;
import techfin.servicekit.start.BadSetting;
import techfin.servicekit.start.Settings;

/** One route as {@code application.yml} states it; the address of the service comes from the environment. */
@EachProperty("techfin.door.routes")
public final class RouteSettings {
    private final String name;
    private String prefix = "";
    private String environment = "";
    private int port;
    private @Nullable String url;
    private List<String> publicPaths = List.of();
    private long maxBody = 1024 * 1024;
    private Duration timeLimit = Duration.ofSeconds(10);
    private List<String> largePaths = List.of();
    private long largeMaxBody = 50L * 1024 * 1024;
    private Duration largeTimeLimit = Duration.ofSeconds(60);

    RouteSettings(@Parameter String name) {
        this.name = name;
    }

    /** The route, its service's address taken from {@code TECHFIN_<environment>_URL} or its usual port. */
    Route route(Settings settings) {
        String setting = "TECHFIN_" + environment + "_URL";
        String usual = "http://127.0.0.1:" + settings.port("TECHFIN_" + environment + "_PORT", port);
        String address = url == null ? settings.text(setting, usual) : url;
        try {
            return new Route(
                    name,
                    prefix,
                    URI.create(address),
                    publicPaths.stream().map(PathPattern::new).toList(),
                    new Route.Bounds(maxBody, timeLimit),
                    largePaths.stream().map(PathPattern::new).toList(),
                    new Route.Bounds(largeMaxBody, largeTimeLimit));
        } catch (IllegalArgumentException e) {
            throw new BadSetting(setting, String.valueOf(e.getMessage()));
        }
    }

    /** First part of the path. */
    public void setPrefix(String prefix) {
        this.prefix = prefix;
    }

    /** Word of the service in the environment: {@code LOAN} of {@code TECHFIN_LOAN_URL}. */
    public void setEnvironment(String environment) {
        this.environment = environment;
    }

    /** The service's usual port on this machine. */
    public void setPort(int port) {
        this.port = port;
    }

    /** Address of the service, before what the environment says. */
    public void setUrl(@Nullable String url) {
        this.url = url;
    }

    /** Paths that need no token. */
    public void setPublicPaths(List<String> publicPaths) {
        this.publicPaths = publicPaths;
    }

    /** Longest body. */
    public void setMaxBody(@ReadableBytes long maxBody) {
        this.maxBody = maxBody;
    }

    /** Time until the service begins to answer. */
    public void setTimeLimit(Duration timeLimit) {
        this.timeLimit = timeLimit;
    }

    /** Paths with larger bounds. */
    public void setLargePaths(List<String> largePaths) {
        this.largePaths = largePaths;
    }

    /** Longest body there. */
    public void setLargeMaxBody(@ReadableBytes long largeMaxBody) {
        this.largeMaxBody = largeMaxBody;
    }

    /** Time there. */
    public void setLargeTimeLimit(Duration largeTimeLimit) {
        this.largeTimeLimit = largeTimeLimit;
    }
}
