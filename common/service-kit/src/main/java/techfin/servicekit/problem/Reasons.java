package techfin.servicekit.problem;

import io.micronaut.http.HttpStatus;

/** Reason phrases, also of statuses that the framework has no name for. */
final class Reasons {
    private Reasons() {}

    static String of(int status) {
        try {
            return HttpStatus.valueOf(status).getReason();
        } catch (IllegalArgumentException e) {
            return "Problem";
        }
    }
}
