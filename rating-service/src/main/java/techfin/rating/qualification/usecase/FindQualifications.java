package techfin.rating.qualification.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.qualification.Qualification;
import techfin.rating.qualification.QualificationLibrary;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.SeenVersions;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.problem.Problem;

/**
 * Looks up the library. The lists are published by the authorities, so everybody who works on loans or on reviews may read
 * it, a bank without any consent too; an enterprise reads only of itself.
 */
@Singleton
public class FindQualifications {
    /** What the audit trail calls a qualification. */
    public static final String OBJECT = "qualification";

    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,18})\"");

    private final QualificationLibrary library;
    private final SeenVersions seenVersions;
    private final BusinessClock clock;

    FindQualifications(QualificationLibrary library, SeenVersions seenVersions, BusinessClock clock) {
        this.library = library;
        this.seenVersions = seenVersions;
        this.clock = clock;
    }

    /**
     * What the library knows of an enterprise; nothing of one that it does not know.
     *
     * @param on day on which they are in force; null for all with their standing of today
     * @throws Problem 403 for a role that has nothing to do with it; 404 for an enterprise that asks for another
     */
    public List<QualificationView> of(Actor actor, Uscc uscc, @Nullable LocalDate on) {
        requireReader(actor, uscc);
        LocalDate day = on == null ? clock.today() : on;
        List<Qualification> found = on == null ? library.all(uscc) : library.inForce(uscc, on);
        return found.stream().map(one -> QualificationView.of(one, day)).toList();
    }

    /** One qualification with its standing of today; 404 for what is not in the library. */
    public QualificationView one(Actor actor, Uscc uscc, String id) {
        requireReader(actor, uscc);
        return view(library.find(uscc, id).orElseThrow(Problem::notFound));
    }

    /** The same as it is told to people. */
    public QualificationView view(Qualification qualification) {
        return QualificationView.of(qualification, clock.today());
    }

    private static void requireReader(Actor actor, Uscc uscc) {
        if (Scopes.of(actor) instanceof RatingScope.OfEnterprise self
                && !self.uscc().equals(uscc)) {
            throw Problem.notFound();
        }
    }

    /**
     * What changed between the version that somebody cites and now.
     *
     * @param cited entity tags as they stand in {@code If-Match}
     * @return empty when none of them is of a version on record
     */
    public List<Difference> since(Qualification now, List<String> cited) {
        Matcher version = VERSION.matcher(String.join(",", cited));
        return version.find()
                ? seenVersions.since(
                        OBJECT, now.id(), Long.parseLong(version.group(1)), QualificationView.OnRecord.of(now))
                : List.of();
    }
}
