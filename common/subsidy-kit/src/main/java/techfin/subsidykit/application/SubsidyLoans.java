package techfin.subsidykit.application;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import techfin.subsidykit.access.CaseScope;

/** The loans of the service, for whoever works on subsidies. */
public interface SubsidyLoans {
    /** A loan inside the scope, held against other changes until the transaction ends. */
    Optional<SubsidyLoan> lock(CaseScope scope, String id);

    /** Loans by id, whatever the scope: the caller found their cases inside one. Unknown ids are absent. */
    Map<String, SubsidyLoan> all(Collection<String> ids);

    /** Loans by id as by {@link #all}, held against other changes until the transaction ends. */
    Map<String, SubsidyLoan> lockAll(Collection<String> ids);
}
