package techfin.pledge.right.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import techfin.pledge.right.FeeStatus;
import techfin.pledge.right.Impediment;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.LegalStatus;
import techfin.pledge.right.Owner;
import techfin.pledge.right.RightKind;
import techfin.pledge.right.RightNumber;
import techfin.pledge.right.RightRecord;
import techfin.pledge.right.StatusEntry;

/**
 * A right as it is told to people.
 *
 * @param number normal form; of a patent without ZL
 * @param expiresOn last day of the right, null when it has no end or none is known
 * @param pledged whether a pledge lies on it today, whichever bank's
 * @param firstPledge whether the next pledge would be its first: never pledged before this platform, nor on it
 * @param pledgeLink address of the pledge, for whoever may see it
 * @param enteredBy who stated it first; null for banks that stated it later and for whoever has no business with it
 */
public record RightView(
        String id,
        long version,
        RightKind kind,
        String number,
        String name,
        List<OwnerView> owners,
        String divisionCode,
        LocalDate appliedOn,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate expiresOn,
        boolean pledgedBefore,
        @Nullable String sameDayTwin,
        boolean divisional,
        StandingView standing,
        boolean pledged,
        boolean firstPledge,
        @Nullable String pledgeLink,
        @Nullable String enteredBy,
        @Nullable String enteredByBank) {

    /**
     * An owner.
     *
     * @param uscc null for a person
     * @param percent share in percent
     */
    public record OwnerView(@Nullable String uscc, String name, String percent) {
        static OwnerView of(Owner owner) {
            return new OwnerView(
                    owner.uscc() == null ? null : owner.uscc().value(),
                    owner.name(),
                    owner.share().toString());
        }
    }

    /**
     * What stands of a right.
     *
     * @param on day on which it was so
     */
    public record StandingView(
            LegalStatus status,
            List<Impediment> impediments,
            FeeStatus fee,
            @Nullable LocalDate feeDueOn,
            LocalDate on) {
        static StandingView of(StatusEntry entry) {
            return new StandingView(
                    entry.status(),
                    List.copyOf(new TreeSet<>(entry.impediments())),
                    entry.fee(),
                    entry.feeDueOn(),
                    entry.on());
        }
    }

    /**
     * A right as the audit trail keeps it, without what follows from other records; differences between two versions are
     * named by pointers into this shape, which are those of the view.
     */
    public record OnRecord(
            String id,
            long version,
            RightKind kind,
            String number,
            String name,
            List<OwnerView> owners,
            String divisionCode,
            LocalDate appliedOn,
            @Nullable LocalDate grantedOn,
            @Nullable LocalDate expiresOn,
            boolean pledgedBefore,
            @Nullable String sameDayTwin,
            boolean divisional,
            StandingView standing) {
        static OnRecord of(IpRight right) {
            RightRecord record = right.record();
            return new OnRecord(
                    right.id(),
                    right.version(),
                    record.kind(),
                    record.number().value(),
                    record.name(),
                    record.owners().stream().map(OwnerView::of).toList(),
                    record.divisionCode(),
                    record.appliedOn(),
                    record.grantedOn(),
                    record.expiresOn(),
                    record.pledgedBefore(),
                    twin(record),
                    record.divisional(),
                    StandingView.of(right.standing()));
        }
    }

    /** What follows from other records, and from who asks. */
    record Around(
            boolean pledged, boolean everPledged, @Nullable String pledgeLink, boolean namesShown) {}

    static RightView of(IpRight right, Around around) {
        RightRecord record = right.record();
        return new RightView(
                right.id(),
                right.version(),
                record.kind(),
                record.number().value(),
                record.name(),
                record.owners().stream().map(OwnerView::of).toList(),
                record.divisionCode(),
                record.appliedOn(),
                record.grantedOn(),
                record.expiresOn(),
                record.pledgedBefore(),
                twin(record),
                record.divisional(),
                StandingView.of(right.standing()),
                around.pledged(),
                !record.pledgedBefore() && !around.everPledged(),
                around.pledgeLink(),
                around.namesShown() ? right.enteredBy() : null,
                around.namesShown() ? right.enteredByBank() : null);
    }

    private static @Nullable String twin(RightRecord record) {
        RightNumber twin = record.sameDayTwin();
        return twin == null ? null : twin.value();
    }
}
