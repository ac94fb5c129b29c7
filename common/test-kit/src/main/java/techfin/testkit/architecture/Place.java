package techfin.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Locale;
import java.util.Set;

/**
 * Where a class of a service stands: in its wiring (the root package and {@code demo}), in the core of a feature (the
 * feature's root package) or in one of the feature's doors.
 */
enum Place {
    /** Main class, settings, demo data: puts the features together. */
    WIRING,
    /** Records, sealed types, pure functions and the interfaces they need. */
    CORE,
    /** One class for each thing a user can do. */
    USECASE,
    /** Controllers with their requests and responses. */
    WEB,
    /** Repositories and SQL. */
    STORE,
    /** Calls to another service. */
    CLIENT,
    /** Timers. */
    JOB,
    /** Outside of the service. */
    ELSEWHERE,
    /** Inside of the service, but in a package without a known role. */
    UNKNOWN;

    private static final Set<String> EMPTY_WORDS =
            Set.of("util", "utils", "helper", "helpers", "manager", "impl", "model", "dto", "common", "misc");

    /**
     * The place of a package in the service that lies under {@code root}.
     *
     * @param root for example {@code techfin.loan}
     */
    static Place of(String root, String packageName) {
        if (packageName.equals(root) || packageName.equals(root + ".demo")) {
            return WIRING;
        }
        if (!packageName.startsWith(root + ".")) {
            return ELSEWHERE;
        }
        String[] segments = packageName.substring(root.length() + 1).split("\\.", -1);
        if (segments.length > 2 || EMPTY_WORDS.contains(segments[0]) || isRole(segments[0])) {
            return UNKNOWN;
        }
        if (segments.length == 1) {
            return CORE;
        }
        return isRole(segments[1]) ? valueOf(segments[1].toUpperCase(Locale.ROOT)) : UNKNOWN;
    }

    static Place of(String root, JavaClass type) {
        return of(root, type.getBaseComponentType().getPackageName());
    }

    private static boolean isRole(String segment) {
        return switch (segment) {
            case "usecase", "web", "store", "client", "job" -> true;
            default -> false;
        };
    }

    /** The places of the same service that a class standing here may use, besides its own package. */
    Set<Place> mayUse() {
        return switch (this) {
            case WIRING -> Set.of(WIRING, CORE, USECASE);
            case CORE, STORE, CLIENT -> Set.of(CORE);
            case USECASE, WEB, JOB -> Set.of(CORE, USECASE);
            case ELSEWHERE, UNKNOWN -> Set.of();
        };
    }
}
