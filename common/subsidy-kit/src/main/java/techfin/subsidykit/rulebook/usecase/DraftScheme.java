package techfin.subsidykit.rulebook.usecase;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.SchemeVersion;
import techfin.subsidy.Schemes;
import techfin.subsidy.tree.CanonicalJson;
import techfin.subsidy.tree.Reading;
import techfin.subsidykit.rulebook.ReleaseStatus;
import techfin.subsidykit.rulebook.Releases;
import techfin.subsidykit.rulebook.SchemeRelease;
import techfin.subsidykit.rulebook.Succession;

/** An author writes a new version of a scheme; it answers nothing until a second person releases it. */
@Singleton
public class DraftScheme {
    /** What a round can pin. */
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9.-]{1,20}");

    private final RuleBook book;
    private final Releases releases;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final String api;

    DraftScheme(
            RuleBook book,
            Releases releases,
            AuditTrail audit,
            BusinessClock clock,
            @Property(name = "techfin.service.path") String service) {
        this.book = book;
        this.releases = releases;
        this.audit = audit;
        this.clock = clock;
        this.api = "/api/" + service + "/v1";
    }

    /**
     * Keeps the draft. Runs inside the caller's transaction.
     *
     * @param body a scheme version as a tree of maps, lists and values
     * @throws Problem 403 for anybody but a rule author; 400 with every wrong field, or when its first day is not later
     *     than today and than every known version's; 409 {@code SCHEME_VERSION_EXISTS} with a link
     */
    public SchemeRelease draft(Actor author, Map<String, @Nullable Object> body) {
        author.require(RuleRole.AUTHOR);
        SchemeVersion scheme = read(body);
        Schemes known = book.current();
        known.version(scheme.code(), scheme.version()).ifPresent(there -> {
            throw exists(there, api + "/schemes/" + there.code() + "?on=" + there.validFrom());
        });
        checkFollows(scheme, known);
        SchemeRelease draft = new SchemeRelease(
                Ids.next(),
                1,
                scheme,
                CanonicalJson.digest(scheme.toTree()),
                ReleaseStatus.DRAFT,
                author.username(),
                clock.now(),
                null);
        if (!releases.add(draft)) {
            Optional<SchemeRelease> there = releases.find(scheme.code(), scheme.version());
            throw exists(
                    scheme,
                    api + "/scheme-drafts" + there.map(one -> "/" + one.id()).orElse(""));
        }
        audit.record(author, "SCHEME_DRAFTED", "scheme-draft", draft.id(), null, SchemeDraftView.of(draft), null);
        return draft;
    }

    private static SchemeVersion read(Map<String, @Nullable Object> body) {
        SchemeVersion scheme = switch (SchemeVersion.fromTree(body)) {
            case Reading.Good<SchemeVersion> good -> good.value();
            case Reading.Bad<SchemeVersion> bad -> throw missing(WrongFields.of(bad.errors()), body);
        };
        Problem wrong = missing(Problem.invalid(), body);
        if (!VERSION.matcher(scheme.version()).matches()) {
            wrong.at("/version", "NOT_A_VERSION_NAME");
        }
        if (!wrong.errors().isEmpty()) {
            throw wrong;
        }
        return scheme;
    }

    /** Rules that are only tried may leave these out; rules that public money is paid by may not. */
    private static Problem missing(Problem problem, Map<String, @Nullable Object> body) {
        for (String field : new String[] {"name", "source", "validFrom"}) {
            if (body.get(field) == null) {
                problem.at("/" + field, "REQUIRED");
            }
        }
        return problem;
    }

    private void checkFollows(SchemeVersion scheme, Schemes known) {
        LocalDate today = clock.today();
        switch (Succession.of(scheme, known, today)) {
            case Succession.Possible possible -> {}
            case Succession.TooEarly early -> throw Problem.invalid().at("/validFrom", "NOT_AFTER_TODAY");
            case Succession.BehindAnother behind ->
                throw Problem.invalid()
                        .at(
                                "/validFrom",
                                "NOT_AFTER_LATEST_VERSION",
                                "version",
                                behind.other().version(),
                                "from",
                                behind.other().validFrom());
        }
    }

    private static Problem exists(SchemeVersion scheme, String link) {
        return Problem.of(409, "SCHEME_VERSION_EXISTS")
                .with("code", scheme.code())
                .with("version", scheme.version())
                .link(link);
    }
}
