package techfin.rating.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.RecordLimits;
import techfin.lending.record.Stated;

/**
 * What changes of an enterprise; null stays as it is.
 *
 * @param nameFrom first day of the new name; null where the present name was misspelt, which leaves no former name
 * @param figures all figures anew: one that is null in them is not known any more
 */
public record EnterpriseChange(
        @Nullable String name,
        @Nullable LocalDate nameFrom,
        @Nullable String divisionCode,
        @Nullable String industryCode,
        @Nullable LocalDate foundedOn,
        @Nullable Figures figures) {
    /**
     * The change in normal form.
     *
     * @param found takes everything that cannot be read
     */
    public EnterpriseChange read(List<Finding> found) {
        String readName = name == null ? null : Stated.text("/name", name, RecordLimits.NAME_LENGTH, true, found);
        String division = divisionCode == null
                ? null
                : Stated.text("/divisionCode", divisionCode, RecordLimits.DIVISION_LENGTH, true, found);
        String industry = industryCode == null ? null : Stated.industry("/industryCode", industryCode, found);
        if (figures != null) {
            figures.check("/figures", found);
        }
        if (nameFrom != null && name == null) {
            found.add(Finding.of("/name", "REQUIRED"));
        }
        return new EnterpriseChange(readName, nameFrom, division, industry, foundedOn, figures);
    }
}
