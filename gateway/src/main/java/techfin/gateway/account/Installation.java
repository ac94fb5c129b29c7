package techfin.gateway.account;

import java.time.Instant;
import java.util.Optional;

/** Whether these data were made for a demonstration or for real work; the two never mix. */
public interface Installation {
    /** How data were made. */
    enum Kind {
        /** With demo accounts, whose password everybody knows. */
        DEMO,
        /** With an administrator whose password was given. */
        REAL
    }

    /** How these data were made, once they were. */
    Optional<Kind> kind();

    /** Marks the data; fails when they are marked already, so that of several instances at once one makes them. */
    void mark(Kind kind, Instant at);
}
