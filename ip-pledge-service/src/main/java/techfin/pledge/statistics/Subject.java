package techfin.pledge.statistics;

import java.util.Locale;

/** What is counted. */
public enum Subject {
    /** Accepted IP pledge loans, settled ones included; one loan note is one item. */
    LOANS,
    /** Registered pledges, released ones included; one registration is one item, however many rights it has. */
    PLEDGES;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
