package techfin.rating.enterprise.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.Figures;
import techfin.rating.enterprise.FormerName;
import techfin.rating.enterprise.SizeClass;

/**
 * An enterprise as it is told to people and kept in the audit trail; differences between two versions are named by
 * pointers into this shape.
 *
 * @param nameSince first day of the present name, null when not known
 * @param formerNames the names before, the oldest first
 * @param industryCode class of GB/T 4754-2017
 * @param staff persons at the end of the last full year; null when not known or not for the reader
 * @param revenue yuan; of the last full year
 * @param totalAssets yuan; at the end of the last full year
 * @param sizeClass by 国统字〔2017〕213号; null where that does not cover the industry or a figure is not known
 * @param registeredOn day on which it came on this register
 */
public record EnterpriseView(
        String uscc,
        long version,
        String name,
        @Nullable LocalDate nameSince,
        List<FormerNameView> formerNames,
        String divisionCode,
        String industryCode,
        @Nullable LocalDate foundedOn,
        @Nullable Integer staff,
        @Nullable String revenue,
        @Nullable String totalAssets,
        @Nullable SizeClass sizeClass,
        LocalDate registeredOn) {

    /**
     * A name that the enterprise had.
     *
     * @param from its first day, null when not known
     * @param until first day of the name after it
     */
    public record FormerNameView(String name, @Nullable LocalDate from, LocalDate until) {
        static FormerNameView of(FormerName former) {
            return new FormerNameView(former.name(), former.from(), former.until());
        }
    }

    /** The whole of it. */
    public static EnterpriseView of(Enterprise enterprise) {
        return of(enterprise, enterprise.figures());
    }

    /** Without its figures: for whoever may know the enterprise but not these. */
    public static EnterpriseView withoutFigures(Enterprise enterprise) {
        return of(enterprise, Figures.UNKNOWN);
    }

    private static EnterpriseView of(Enterprise enterprise, Figures shown) {
        return new EnterpriseView(
                enterprise.uscc().value(),
                enterprise.version(),
                enterprise.name(),
                enterprise.nameSince(),
                enterprise.formerNames().stream().map(FormerNameView::of).toList(),
                enterprise.divisionCode(),
                enterprise.industryCode(),
                enterprise.foundedOn(),
                shown.staff(),
                text(shown.revenue()),
                text(shown.totalAssets()),
                enterprise.sizeClass().orElse(null),
                enterprise.registeredOn());
    }

    private static @Nullable String text(@Nullable Money amount) {
        return amount == null ? null : amount.toString();
    }
}
