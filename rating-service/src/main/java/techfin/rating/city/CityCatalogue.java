package techfin.rating.city;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.rating.figure.Figures;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Fields;
import techfin.subsidy.tree.Fields.Need;
import techfin.subsidy.tree.Reading;

/** The indicators that the city keeps, as they come with the program, and what does not fit in their sources. */
public record CityCatalogue(List<CityIndicator> indicators, List<Anomaly> anomalies) {
    /** The first year that any series has. */
    public static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2099;
    private static final int LONGEST = 500;
    private static final int MOST = 200;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    public CityCatalogue {
        indicators = List.copyOf(indicators);
        anomalies = List.copyOf(anomalies);
    }

    /** The indicator of this code. */
    public Optional<CityIndicator> find(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    /** Reads the file that comes with the program. */
    public static Reading<CityCatalogue> fromTree(@Nullable Object tree) {
        return Fields.reading(errors -> new Reader(errors).catalogue(tree));
    }

    private record Reader(List<FieldError> errors) {
        @Nullable
        CityCatalogue catalogue(@Nullable Object tree) {
            Fields fields = Fields.of(tree, "", errors);
            if (fields == null) {
                return null;
            }
            List<Anomaly> anomalies = fields.objects("anomalies", Need.REQUIRED, MOST, this::anomaly);
            List<CityIndicator> indicators =
                    fields.objects("indicators", Need.REQUIRED, MOST, one -> indicator(one, anomalies));
            fields.nothingElse();
            return new CityCatalogue(indicators, anomalies);
        }

        private @Nullable CityIndicator indicator(Fields fields, List<Anomaly> anomalies) {
            String code = fields.text("code", Need.REQUIRED, CODE);
            CityIndicator.Family system = fields.constant("system", Need.REQUIRED, CityIndicator.Family.class);
            String group = fields.words("group", Need.OPTIONAL, LONGEST);
            Words name = words(fields, "name", Need.REQUIRED);
            String unit = fields.words("unit", Need.OPTIONAL, LONGEST);
            CityIndicator.Direction direction =
                    fields.constant("direction", Need.REQUIRED, CityIndicator.Direction.class);
            boolean core = fields.flag("core", false);
            YearValue base = yearValue(fields, "base");
            YearValue target = yearValue(fields, "target");
            String source = fields.words("source", Need.REQUIRED, LONGEST);
            Words note = words(fields, "note", Need.OPTIONAL);
            List<CityValue> values = fields.objects("values", Need.OPTIONAL, MOST, this::value);
            fields.nothingElse();
            if (code == null || system == null || name == null || direction == null || source == null) {
                return null;
            }
            return new CityIndicator(
                    code,
                    system,
                    group,
                    name,
                    unit,
                    direction,
                    core,
                    base,
                    target,
                    source,
                    note,
                    values,
                    anomalies.stream()
                            .filter(anomaly -> anomaly.indicators().contains(code))
                            .toList());
        }

        private @Nullable Anomaly anomaly(Fields fields) {
            String code = fields.text("code", Need.REQUIRED, CODE);
            List<String> indicators = new ArrayList<>(fields.texts("indicators", Need.OPTIONAL, MOST, CODE));
            Words text = words(fields, "text", Need.REQUIRED);
            fields.nothingElse();
            return code == null || text == null ? null : new Anomaly(code, indicators, text);
        }

        private @Nullable YearValue yearValue(Fields outer, String name) {
            Fields fields = outer.object(name, Need.OPTIONAL);
            if (fields == null) {
                return null;
            }
            Integer year = fields.integer("year", Need.REQUIRED, FIRST_YEAR, LAST_YEAR);
            BigDecimal value = amount(fields);
            fields.nothingElse();
            return year == null || value == null ? null : new YearValue(year, value);
        }

        private @Nullable CityValue value(Fields fields) {
            Integer year = fields.integer("year", Need.REQUIRED, FIRST_YEAR, LAST_YEAR);
            BigDecimal value = amount(fields);
            String asOf = fields.words("asOf", Need.OPTIONAL, LONGEST);
            String source = fields.words("source", Need.REQUIRED, LONGEST);
            fields.nothingElse();
            return year == null || value == null || source == null
                    ? null
                    : new CityValue(year, 0, value, asOf, source, null);
        }

        private @Nullable BigDecimal amount(Fields fields) {
            return new Figures(fields, errors).decimal("value", Need.REQUIRED, BigDecimal.ZERO, LARGEST);
        }

        private @Nullable Words words(Fields outer, String name, Need need) {
            Fields fields = outer.object(name, need);
            if (fields == null) {
                return null;
            }
            String zh = fields.words("zh", Need.REQUIRED, LONGEST);
            String en = fields.words("en", Need.REQUIRED, LONGEST);
            fields.nothingElse();
            return zh == null || en == null ? null : new Words(zh, en);
        }
    }
}
