package techfin.subsidykit.rulebook.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.rulebook.ReleaseStatus;
import techfin.subsidykit.rulebook.Releases;
import techfin.subsidykit.rulebook.SchemeRelease;

/** Authors, approvers and auditors look at what was written here. */
@Singleton
public class FindDrafts {
    private final Releases releases;

    FindDrafts(Releases releases) {
        this.releases = releases;
    }

    /**
     * One of them.
     *
     * @throws Problem 403 for other roles, 404 when there is none
     */
    public SchemeRelease one(Actor reader, String id) {
        checkReads(reader);
        return releases.find(id).orElseThrow(Problem::notFound);
    }

    /** A page, newest first, one row more than it holds when there is a next page. */
    public List<SchemeRelease> page(
            Actor reader, @Nullable String code, @Nullable ReleaseStatus status, PageRequest page) {
        checkReads(reader);
        return releases.list(code, status, page.after(), page.limit() + 1);
    }

    /** How many there are under these filters. */
    public long count(Actor reader, @Nullable String code, @Nullable ReleaseStatus status) {
        checkReads(reader);
        return releases.count(code, status);
    }

    private static void checkReads(Actor reader) {
        reader.require(RuleRole.AUTHOR, RuleRole.APPROVER, RuleRole.AUDITOR);
    }
}
