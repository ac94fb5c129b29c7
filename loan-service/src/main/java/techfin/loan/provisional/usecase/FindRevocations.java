package techfin.loan.provisional.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import techfin.lending.filing.Role;
import techfin.loan.provisional.LapsedCase;
import techfin.loan.provisional.Revocation;
import techfin.loan.provisional.RevocationPreview;
import techfin.loan.provisional.Revocations;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;

/** Looks up runs, and what moved since somebody saw a preview. */
@Singleton
public class FindRevocations {
    private final Revocations revocations;

    FindRevocations(Revocations revocations) {
        this.revocations = revocations;
    }

    /** A page of runs, newest first, with one more than the page holds when there is a next page. */
    public List<Revocation> page(Actor actor, PageRequest page) {
        requireReader(actor);
        return revocations.list(page.after(), page.limit() + 1);
    }

    public long count(Actor actor) {
        requireReader(actor);
        return revocations.count();
    }

    /** One run; 404 when there is none. */
    public Revocation one(Actor actor, String id) {
        requireReader(actor);
        return revocations.find(id).orElseThrow(Problem::notFound);
    }

    /** What moved since the preview with that digest was seen; its cases are named by the ids of their loans. */
    public List<Difference> since(String digest, RevocationPreview now) {
        return revocations.seen(digest).map(was -> between(was, now)).orElse(List.of());
    }

    private static List<Difference> between(RevocationPreview was, RevocationPreview now) {
        List<Difference> found = new ArrayList<>();
        add(found, "/on", was.on(), now.on());
        add(found, "/count", was.cases().size(), now.cases().size());
        add(found, "/filedAmount", was.filedAmount(), now.filedAmount());
        Map<String, LapsedCase> before = byId(was);
        Map<String, LapsedCase> after = byId(now);
        before.forEach((id, one) -> {
            LapsedCase current = after.get(id);
            if (!one.equals(current)) {
                found.add(new Difference("/cases/" + id, one, current));
            }
        });
        after.forEach((id, one) -> {
            if (!before.containsKey(id)) {
                found.add(new Difference("/cases/" + id, null, one));
            }
        });
        return found;
    }

    private static void add(List<Difference> found, String pointer, Object was, Object now) {
        if (!was.equals(now)) {
            found.add(new Difference(pointer, was, now));
        }
    }

    private static Map<String, LapsedCase> byId(RevocationPreview preview) {
        Map<String, LapsedCase> cases = new LinkedHashMap<>();
        preview.cases().forEach(one -> cases.put(one.loanId(), one));
        return cases;
    }

    private static void requireReader(Actor actor) {
        actor.require(Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER, Role.AUDITOR);
    }
}
