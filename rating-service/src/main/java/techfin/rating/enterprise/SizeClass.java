package techfin.rating.enterprise;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/** How large an enterprise is for statistics, largest first: 国统字〔2017〕213号. */
public enum SizeClass {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO;

    private static final SizeTable SHIPPED = SizeTable.shipped();

    /**
     * The class of an enterprise by the shipped table, see {@link SizeTable}.
     *
     * @param industryCode class of GB/T 4754-2017, four digits
     * @param staff persons at the end of the year, null when not known
     * @param revenue of the year, yuan, null when not known
     * @param totalAssets at the end of the year, yuan, null when not known
     * @return empty where the rule does not cover the industry, or an unknown figure decides
     */
    public static Optional<SizeClass> of(
            String industryCode, @Nullable Integer staff, @Nullable Money revenue, @Nullable Money totalAssets) {
        return SHIPPED.classOf(industryCode, new Figures(staff, revenue, totalAssets));
    }
}
