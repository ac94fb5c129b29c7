package techfin.subsidykit.notice.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.notice.Objection;
import techfin.subsidykit.notice.Objections;

/** The office looks for objections; who objected is told to nobody else. */
@Singleton
public class FindObjections {
    private final Objections objections;
    private final CaseScopes scopes;

    FindObjections(Objections objections, CaseScopes scopes) {
        this.objections = objections;
        this.scopes = scopes;
    }

    /**
     * A page, newest first, one row more than it holds when there is a next page.
     *
     * @throws Problem 403 for readers outside the office
     */
    public List<ObjectionLine> page(
            Actor reader, @Nullable String roundId, Objection.@Nullable State status, PageRequest page) {
        scopes.requireBudgets(reader);
        return objections.list(roundId, status, page.after(), page.limit() + 1).stream()
                .map(ObjectionLine::of)
                .toList();
    }

    /** How many there are under these filters; 403 as {@link #page}. */
    public long count(Actor reader, @Nullable String roundId, Objection.@Nullable State status) {
        scopes.requireBudgets(reader);
        return objections.count(roundId, status);
    }
}
