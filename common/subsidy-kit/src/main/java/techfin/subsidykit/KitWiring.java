package techfin.subsidykit;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpMethod;
import jakarta.inject.Singleton;
import techfin.money.WorkingCalendar;
import techfin.servicekit.token.OpenPath;
import techfin.subsidykit.access.ServicePath;

/** What the kit brings along: the calendar, and where its resources stand. */
@Factory
final class KitWiring {
    /** A calendar that somebody brings along, such as a newer one, comes first. */
    @Singleton
    @Requires(missingBeans = WorkingCalendar.class)
    WorkingCalendar workingCalendar() {
        return WorkingCalendar.stateCouncil();
    }

    @Singleton
    ServicePath servicePath(@Value("${techfin.service.path}") String path) {
        return new ServicePath("/api/" + path + "/v1");
    }

    /** Notices are public. */
    @Singleton
    OpenPath publicNotices(ServicePath path) {
        return new OpenPath(HttpMethod.GET, path.of("/public-notices/", "**"));
    }
}
