package techfin.gateway.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The organisations as stored. */
public interface Organisations {
    /** The organisation of that id. */
    Optional<Organisation> byId(String id);

    /** The organisation of that kind and code. */
    Optional<Organisation> byCode(OrganisationKind kind, String code);

    /** Organisations in the order of their ids, those after the given id. */
    List<Organisation> list(Optional<String> after, int atMost);

    /** How many organisations there are. */
    long count();

    /** Adds an organisation. */
    void add(Organisation organisation, Instant at);
}
