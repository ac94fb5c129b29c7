package techfin.subsidykit.application.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import techfin.casework.Hand;
import techfin.casework.Party;
import techfin.money.WorkingCalendar;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.etag.Difference;
import techfin.subsidykit.access.Office;
import techfin.subsidykit.access.Role;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.application.Decided;
import techfin.subsidykit.application.Listed;
import techfin.subsidykit.application.Preview;
import techfin.subsidykit.application.Returned;
import techfin.subsidykit.application.Reviews;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.usecase.ApplicationView.ApplicantView;
import techfin.subsidykit.application.usecase.ApplicationView.PreviewView;

/** Tells each reader of an application what is that reader's business. */
@Singleton
public class ShowApplication {
    private final Reviews reviews;
    private final SeenCase seen;
    private final CaseScopes scopes;
    private final BusinessClock clock;
    private final WorkingCalendar calendar;

    ShowApplication(Reviews reviews, SeenCase seen, CaseScopes scopes, BusinessClock clock, WorkingCalendar calendar) {
        this.reviews = reviews;
        this.seen = seen;
        this.scopes = scopes;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** A line of a list. */
    public ApplicationView line(FoundCase found, Actor reader) {
        return view(found, reader, null, null);
    }

    /** The whole application, with its reviews and what changed. */
    public ApplicationView whole(FoundCase found, Actor reader) {
        SubsidyApplication application = found.application();
        List<ReviewView> known = isBank(reader)
                ? null
                : reviews.of(application.id()).stream().map(ReviewView::of).toList();
        return view(
                found,
                reader,
                known,
                seen.since(application, handOf(reader, found.round().terms().office())));
    }

    /** What this reader may cite: readers outside the office decide nothing about money. */
    public String entityTag(FoundCase found, Actor reader) {
        return found.entityTag(scopes.seesBudgets(reader));
    }

    private static boolean isBank(Actor reader) {
        return reader.has(Role.BANK_CLERK) || reader.has(Role.BANK_CHECKER);
    }

    private static Hand handOf(Actor reader, Office office) {
        if (reader.has(office.roleOf(Party.APPROVER))) {
            return Hand.APPROVER;
        }
        if (reader.has(office.roleOf(Party.CITY_REVIEWER))) {
            return Hand.CITY_REVIEWER;
        }
        if (reader.has(Role.COUNTY_REVIEWER)) {
            return Hand.COUNTY_REVIEWER;
        }
        return isBank(reader) ? Hand.BANK : Hand.PAYER;
    }

    private ApplicationView view(
            FoundCase found, Actor reader, @Nullable List<ReviewView> known, @Nullable List<Difference> changes) {
        SubsidyApplication application = found.application();
        Listed listed = application.listed();
        Decided decision = application.progress().decision();
        Returned returned = application.progress().returned();
        DetailsView details = DetailsView.of(application.details());
        LocalDate today = clock.today();
        return new ApplicationView(
                application.id(),
                application.version(),
                application.roundId(),
                application.loanId(),
                application.bankCode(),
                new ApplicantView(application.uscc(), application.enterpriseName(), application.divisionCode()),
                application.state(),
                application.preparedBy(),
                application.filedOn(),
                listed == null ? null : listed.entry(),
                found.amount().toString(),
                PartView.all(found.parts()),
                found.proof().amount().toString(),
                found.proof().receiptDigest(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.on(),
                decision == null ? null : decision.reasonCode(),
                decision == null ? null : decision.reasonText(),
                scopes.seesBudgets(reader) ? preview(found) : null,
                isBank(reader) ? details.withoutAccount() : details,
                returned == null ? List.of() : List.copyOf(new TreeSet<>(returned.marked())),
                StandingView.of(application, found.round(), today, calendar),
                NextStep.of(application, found.round(), reader),
                known,
                changes);
    }

    private static @Nullable PreviewView preview(FoundCase found) {
        Preview preview = found.preview();
        return preview == null
                ? null
                : new PreviewView(
                        preview.amount().toString(),
                        PartView.all(preview.parts()),
                        preview.budgetBefore().toString(),
                        preview.budgetAfter().toString(),
                        preview.receiptDigest(),
                        found.movedSinceListed());
    }
}
