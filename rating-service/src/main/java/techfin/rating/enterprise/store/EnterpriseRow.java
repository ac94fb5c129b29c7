package techfin.rating.enterprise.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.FoldedName;
import techfin.lending.enterprise.Uscc;
import techfin.money.Money;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.Figures;
import techfin.rating.enterprise.FormerName;
import techfin.rating.enterprise.SizeClass;

/** The row of an enterprise, column by column; its former names have rows of their own. */
final class EnterpriseRow {
    /** What never changes after the enterprise came on the register, then what changes. */
    private static final List<String> FIXED = List.of("id", "uscc", "registered_on");

    private static final List<String> CHANGING = List.of(
            "version",
            "name",
            "name_folded",
            "name_since",
            "division_code",
            "industry_code",
            "founded_on",
            "staff",
            "revenue",
            "total_assets",
            "size_class");

    static final String ALL = String.join(", ", FIXED) + ", " + String.join(", ", CHANGING);
    static final String INSERT = "INSERT INTO enterprise (" + ALL + ") VALUES ("
            + String.join(", ", Collections.nCopies(FIXED.size() + CHANGING.size(), "?")) + ")";
    static final String UPDATE = "UPDATE enterprise SET "
            + CHANGING.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
            + " WHERE id = ? AND version = ?";

    private EnterpriseRow() {}

    /** The values of a new row, in the order of {@link #INSERT}. */
    static @Nullable Object[] all(Enterprise enterprise) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(enterprise.id());
        values.add(enterprise.uscc().value());
        values.add(enterprise.registeredOn());
        addChanging(values, enterprise);
        return values.toArray();
    }

    /** The values of a changed row, in the order of {@link #UPDATE}. */
    static @Nullable Object[] change(Enterprise changed) {
        List<@Nullable Object> values = new ArrayList<>();
        addChanging(values, changed);
        values.add(changed.id());
        values.add(changed.version() - 1);
        return values.toArray();
    }

    private static void addChanging(List<@Nullable Object> values, Enterprise enterprise) {
        Figures figures = enterprise.figures();
        values.add(enterprise.version());
        values.add(enterprise.name());
        values.add(FoldedName.of(enterprise.name()).text());
        values.add(enterprise.nameSince());
        values.add(enterprise.divisionCode());
        values.add(enterprise.industryCode());
        values.add(enterprise.foundedOn());
        values.add(figures.staff());
        values.add(yuan(figures.revenue()));
        values.add(yuan(figures.totalAssets()));
        values.add(enterprise.sizeClass().map(SizeClass::name).orElse(null));
    }

    private static @Nullable BigDecimal yuan(@Nullable Money amount) {
        return amount == null ? null : amount.toYuan();
    }

    /** The enterprise of this row. */
    static Enterprise read(ResultSet row, List<FormerName> formerNames) throws SQLException {
        return new Enterprise(
                row.getString("id"),
                row.getLong("version"),
                new Uscc(row.getString("uscc")),
                row.getString("name"),
                row.getObject("name_since", LocalDate.class),
                formerNames,
                row.getString("division_code"),
                row.getString("industry_code"),
                row.getObject("founded_on", LocalDate.class),
                new Figures(row.getObject("staff", Integer.class), money(row, "revenue"), money(row, "total_assets")),
                row.getObject("registered_on", LocalDate.class));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        BigDecimal yuan = row.getBigDecimal(column);
        return yuan == null ? null : Money.ofYuan(yuan, RoundingMode.UNNECESSARY);
    }
}
