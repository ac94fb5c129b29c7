package techfin.pledge.right.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.pledge.right.FeeStatus;
import techfin.pledge.right.Impediment;
import techfin.pledge.right.LegalStatus;
import techfin.pledge.right.RightScope;
import techfin.pledge.right.Rights;

/**
 * An entry of a right's history.
 *
 * @param source where it was looked up; null where another bank recorded it
 * @param recordedBy null where another bank recorded it
 */
public record StatusView(
        LegalStatus status,
        List<Impediment> impediments,
        FeeStatus fee,
        @Nullable LocalDate feeDueOn,
        LocalDate on,
        @Nullable String source,
        @Nullable String recordedBy,
        Instant recordedAt) {
    static StatusView of(RightScope reader, Rights.RecordedStatus recorded) {
        RightView.StandingView said = RightView.StandingView.of(recorded.entry());
        boolean shown = isShown(reader, recorded.bankCode());
        return new StatusView(
                said.status(),
                said.impediments(),
                said.fee(),
                said.feeDueOn(),
                said.on(),
                shown ? recorded.entry().source() : null,
                shown ? recorded.entry().recordedBy() : null,
                recorded.entry().recordedAt());
    }

    private static boolean isShown(RightScope reader, @Nullable String bankCode) {
        return switch (reader) {
            case RightScope.OfCity all -> true;
            case RightScope.OfBank bank -> bankCode == null || bank.code().equals(bankCode);
            case RightScope.OfEnterprise enterprise -> bankCode == null;
            case RightScope.OfDivisions divisions -> bankCode == null;
        };
    }
}
