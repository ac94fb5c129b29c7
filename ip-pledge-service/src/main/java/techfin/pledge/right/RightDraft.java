package techfin.pledge.right;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.lending.record.RecordLimits;
import techfin.lending.record.Stated;
import techfin.money.Percent;

/**
 * The facts of a right as somebody stated them, through whichever door; what is missing is null.
 *
 * @param number as typed
 * @param sameDayTwin number of the twin, as typed
 */
public record RightDraft(
        @Nullable RightKind kind,
        @Nullable String number,
        @Nullable String name,
        List<OwnerDraft> owners,
        @Nullable String divisionCode,
        @Nullable LocalDate appliedOn,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate expiresOn,
        boolean pledgedBefore,
        @Nullable String sameDayTwin,
        boolean divisional) {
    /** Most owners of one right. */
    public static final int OWNERS = 50;

    public RightDraft {
        owners = List.copyOf(owners);
    }

    /** An owner as somebody stated it. */
    public record OwnerDraft(
            @Nullable String uscc,
            @Nullable String name,
            @Nullable Percent share) {}

    /**
     * The facts that it states. The last day is filled in where the law sets it and nothing is stated.
     *
     * @param found takes everything that is missing or cannot be
     * @return empty when something is wrong
     */
    public Optional<RightRecord> read(List<Finding> found) {
        int before = found.size();
        Stated.require("/kind", kind, found);
        checkDay("/appliedOn", appliedOn, true, found);
        checkDay("/grantedOn", grantedOn, false, found);
        checkDay("/expiresOn", expiresOn, false, found);
        RightNumber official = readNumber(found);
        String title = Stated.text("/name", name, RecordLimits.NAME_LENGTH, true, found);
        List<Owner> all = readOwners(found);
        String division = Stated.text("/divisionCode", divisionCode, RecordLimits.DIVISION_LENGTH, true, found);
        RightNumber twin = readTwin(found);
        if (divisional && kind != null && !kind.isPatent()) {
            found.add(Finding.of("/divisional", "NOT_FOR_THIS_RIGHT"));
        }
        if (found.size() > before
                || kind == null
                || official == null
                || title == null
                || division == null
                || appliedOn == null) {
            return Optional.empty();
        }
        LocalDate end =
                expiresOn == null ? RightTerm.endOf(kind, appliedOn, grantedOn).orElse(null) : expiresOn;
        return Optional.of(new RightRecord(
                kind, official, title, all, division, appliedOn, grantedOn, end, pledgedBefore, twin, divisional));
    }

    private @Nullable RightNumber readNumber(List<Finding> found) {
        if (number == null || number.isBlank()) {
            found.add(Finding.of("/number", "REQUIRED"));
            return null;
        }
        if (tooLong("/number", number, found) || kind == null) {
            return null;
        }
        if (kind.isPatent() && grantedOn == null && RightNumber.claimsGrant(number)) {
            found.add(Finding.of("/number", "GRANT_MARK_BEFORE_GRANT"));
        }
        return RightNumber.parse("/number", kind, number, appliedOn, divisional, found)
                .orElse(null);
    }

    private @Nullable RightNumber readTwin(List<Finding> found) {
        if (sameDayTwin == null || sameDayTwin.isBlank() || kind == null) {
            return null;
        }
        if (!kind.canHaveTwin()) {
            found.add(Finding.of("/sameDayTwin", "NOT_FOR_THIS_RIGHT"));
            return null;
        }
        if (tooLong("/sameDayTwin", sameDayTwin, found)) {
            return null;
        }
        return RightNumber.parse("/sameDayTwin", kind.twin(), sameDayTwin, appliedOn, divisional, found)
                .orElse(null);
    }

    private static boolean tooLong(String pointer, String typed, List<Finding> found) {
        boolean tooLong = typed.length() > RightNumber.TYPED_LENGTH;
        if (tooLong) {
            found.add(new Finding(pointer, "TOO_LONG", Map.of("max", Integer.toString(RightNumber.TYPED_LENGTH))));
        }
        return tooLong;
    }

    private List<Owner> readOwners(List<Finding> found) {
        int before = found.size();
        if (owners.isEmpty()) {
            found.add(Finding.of("/owners", "REQUIRED"));
        }
        if (owners.size() > OWNERS) {
            found.add(new Finding("/owners", "OUT_OF_RANGE", Map.of("max", Integer.toString(OWNERS))));
        }
        List<Owner> read = new ArrayList<>();
        for (int i = 0; i < owners.size(); i++) {
            readOwner("/owners/" + i, owners.get(i), found).ifPresent(read::add);
        }
        if (found.size() > before) {
            return List.of();
        }
        for (int i = 0; i < read.size(); i++) {
            Owner owner = read.get(i);
            if (read.subList(0, i).stream().anyMatch(owner::isSameAs)) {
                found.add(Finding.of("/owners/" + i, "OWNER_TWICE"));
            }
        }
        long sum = read.stream().mapToLong(owner -> owner.share().millionths()).sum();
        if (sum != Percent.WHOLE) {
            found.add(Finding.of("/owners", "SHARES_NOT_WHOLE"));
        }
        return read;
    }

    private static Optional<Owner> readOwner(String pointer, OwnerDraft draft, List<Finding> found) {
        int before = found.size();
        Uscc code = null;
        if (draft.uscc() != null && !draft.uscc().isBlank()) {
            code = Uscc.parse(draft.uscc()).orElse(null);
            if (code == null) {
                found.add(Finding.of(pointer + "/uscc", "INVALID_USCC"));
            }
        }
        String owner = Stated.text(pointer + "/name", draft.name(), RecordLimits.NAME_LENGTH, true, found);
        Percent share = draft.share();
        Stated.require(pointer + "/percent", share, found);
        if (share != null && (share.millionths() == 0 || share.compareTo(Percent.HUNDRED) > 0)) {
            found.add(new Finding(pointer + "/percent", "OUT_OF_RANGE", Map.of("least", "0.000001", "most", "100")));
        }
        return found.size() > before || owner == null || share == null
                ? Optional.empty()
                : Optional.of(new Owner(code, owner, share));
    }

    private static void checkDay(String pointer, @Nullable LocalDate day, boolean required, List<Finding> found) {
        if (required) {
            Stated.require(pointer, day, found);
        }
        if (day != null) {
            RightDays.check(pointer, day, found);
        }
    }
}
