package techfin.servicekit.start;

/** Says in one line why a service could not start. */
final class StartFailure {
    private StartFailure() {}

    static String line(ServiceName name, Throwable failure) {
        Throwable innermost = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadSetting bad) {
                return String.valueOf(bad.getMessage());
            }
            innermost = cause;
        }
        String message = innermost.getMessage();
        String what = message == null ? innermost.getClass().getName() : message;
        return (name.path() + " cannot start: " + what).replaceAll("\\s+", " ");
    }
}
