package techfin.rating.product.usecase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.rating.input.RatingInput;
import techfin.servicekit.json.PlainJson;

/** R&D of a year as far as a rating input tells it: its share of sales times sales. */
final class KnownRd {
    /** 研发投入强度 of the city's system, and the share of sales in it; percent. */
    private static final String INTENSITY = "I01";

    private static final String OF_REVENUE = "rd_revenue_pct";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

    private KnownRd() {}

    /** R&D in yuan, cut to the fen; empty where sales or the share are not known. */
    static Optional<Money> of(RatingInput input) {
        Money revenue = input.revenue();
        BigDecimal percent = percent(PlainJson.of(input.valuesJson()));
        return revenue == null || percent == null
                ? Optional.empty()
                : Optional.of(Money.ofYuan(revenue.toYuan().multiply(percent).movePointLeft(2), RoundingMode.DOWN));
    }

    private static @Nullable BigDecimal percent(@Nullable Object values) {
        Object share = values instanceof Map<?, ?> byCode && byCode.get(INTENSITY) instanceof Map<?, ?> parts
                ? parts.get(OF_REVENUE)
                : null;
        return share instanceof String text && NUMBER.matcher(text).matches()
                ? new BigDecimal(text)
                : share instanceof BigDecimal number ? number : null;
    }
}
