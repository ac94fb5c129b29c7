package techfin.system;

/** The four processes, with what is said about them in the contract. */
enum Service {
    GATEWAY("gateway", "gateway", "GATEWAY", "auth"),
    LOAN("loan", "loan-service", "LOAN", "loan"),
    IP_PLEDGE("ip-pledge", "ip-pledge-service", "PLEDGE", "ip-pledge"),
    RATING("rating", "rating-service", "RATING", "rating");

    private final String title;
    private final String module;
    private final String prefix;
    private final String path;

    Service(String title, String module, String prefix, String path) {
        this.title = title;
        this.module = module;
        this.prefix = prefix;
        this.path = path;
    }

    /** As the launcher calls it. */
    String title() {
        return title;
    }

    String module() {
        return module;
    }

    /** The name of one of its settings, for example {@code TECHFIN_LOAN_PORT}. */
    String setting(String suffix) {
        return "TECHFIN_" + prefix + "_" + suffix;
    }

    /** An address below {@code /api/<service>}. */
    String api(String rest) {
        return "/api/" + path + rest;
    }
}
