package techfin.servicekit.start;

import java.util.HashMap;
import java.util.Map;
import techfin.servicekit.clock.DayShift;

/** Turns the settings into the framework's properties: the one place where they stand. */
final class Wiring {
    private static final int MOST_DAYS_AHEAD = 3_650;

    private final Map<String, Object> properties = new HashMap<>();

    private Wiring() {}

    static Map<String, Object> of(ServiceName name, Settings settings, DatabaseSettings database) {
        Wiring wiring = new Wiring();
        wiring.kit(name, settings);
        wiring.server(name, settings);
        wiring.database(name, settings, database);
        wiring.security();
        wiring.json();
        wiring.endpoints();
        return wiring.properties;
    }

    private void kit(ServiceName name, Settings settings) {
        put("micronaut.application.name", name.path());
        put("techfin.service.path", name.path());
        put("techfin.demo", settings.flag("TECHFIN_DEMO", false));
        put("techfin.day-shift", dayShift(settings));
        settings.text("TECHFIN_JWKS").ifPresent(keys -> put("techfin.keys.inline", keys));
        int gateway = settings.port("TECHFIN_GATEWAY_PORT", 8080);
        put(
                "techfin.keys.url",
                settings.text("TECHFIN_JWKS_URL", "http://127.0.0.1:" + gateway + "/.well-known/jwks.json"));
    }

    private void server(ServiceName name, Settings settings) {
        put("micronaut.server.host", settings.text("TECHFIN_HOST", "127.0.0.1"));
        put("micronaut.server.port", port(name, settings));
        put("micronaut.server.thread-selection", "BLOCKING");
        put("micronaut.server.max-request-size", "1MB");
        put("micronaut.server.idle-timeout", "60s");
        put("micronaut.server.read-idle-timeout", "30s");
        put("micronaut.server.log-handled-exceptions", false);
        put("micronaut.server.date-header", true);
        put("micronaut.server.netty.max-header-size", "16KB");
        put("micronaut.lifecycle.graceful-shutdown.enabled", true);
        put("micronaut.lifecycle.graceful-shutdown.grace-period", "15s");
    }

    /** The port to listen on; 0 is for tests alone and means any free one. */
    static int port(ServiceName name, Settings settings) {
        return settings.whole(name.setting("PORT"), name.defaultPort(), 0, 65535);
    }

    private void database(ServiceName name, Settings settings, DatabaseSettings database) {
        String source = "datasources.default.";
        put(source + "url", database.url());
        put(source + "username", database.user());
        put(source + "password", database.password());
        put(source + "driver-class-name", database.embedded() ? "org.h2.Driver" : "com.mysql.cj.jdbc.Driver");
        put(source + "dialect", "MYSQL");
        put(source + "schema-generate", "NONE");
        put(source + "auto-commit", false);
        put(source + "transaction-isolation", "TRANSACTION_READ_COMMITTED");
        // Migrations need two connections at once.
        put(source + "maximum-pool-size", settings.whole(name.setting("DB_POOL"), 8, 2, 500));
        put(source + "minimum-idle", 1);
        // Time-outs from outside in: pool wait 1 s is the innermost.
        put(source + "connection-timeout", 1000);
        put(source + "validation-timeout", 900);
        put(source + "initialization-fail-timeout", 5000);
        put("flyway.datasources.default.enabled", true);
        put("flyway.datasources.default.locations", "classpath:db/kit,classpath:db/migration");
        put("flyway.datasources.default.fail-on-missing-locations", false);
        put("flyway.datasources.default.validate-migration-naming", true);
        put("flyway.datasources.default.out-of-order", true);
    }

    private void security() {
        put("micronaut.security.enabled", true);
        // The kit verifies tokens itself; a second chain could only accept more.
        put("micronaut.security.token.jwt.enabled", false);
        put("micronaut.security.token.basic-auth.enabled", false);
        put("micronaut.security.basic-auth.enabled", false);
        put("micronaut.security.token.cookie.enabled", false);
        put("micronaut.security.reject-not-found", false);
        put("micronaut.security.redirect.enabled", false);
        put("micronaut.security.endpoints.login.enabled", false);
        put("micronaut.security.endpoints.logout.enabled", false);
    }

    private void json() {
        put("jackson.serialization-inclusion", "ALWAYS");
        put("jackson.serialization.writeDatesAsTimestamps", false);
        put("jackson.serialization.writeDurationsAsTimestamps", false);
        put("jackson.json-view.enabled", false);
    }

    private void endpoints() {
        put("endpoints.all.enabled", false);
        for (String endpoint : new String[] {"health", "info", "prometheus"}) {
            put("endpoints." + endpoint + ".enabled", true);
            put("endpoints." + endpoint + ".sensitive", false);
        }
        put("endpoints.health.details-visible", "NEVER");
        put("endpoints.health.disk-space.enabled", false);
        put("endpoints.health.discovery-client.enabled", false);
        put("micronaut.metrics.enabled", true);
        put("micronaut.metrics.export.prometheus.enabled", true);
        put("micronaut.metrics.export.prometheus.descriptions", true);
        put("micronaut.metrics.export.prometheus.step", "PT1M");
    }

    private static int dayShift(Settings settings) {
        int days = settings.whole(DayShift.SETTING, 0, 0, MOST_DAYS_AHEAD);
        if (days > 0 && !settings.flag("TECHFIN_DEMO", false)) {
            throw new BadSetting(DayShift.SETTING, "moves the days of a demonstration only, and TECHFIN_DEMO is off");
        }
        return days;
    }

    private void put(String name, Object value) {
        properties.put(name, value);
    }
}
