package techfin.rating.input.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.money.Money;
import techfin.rating.input.InputSource;
import techfin.rating.input.RatingInput;
import techfin.servicekit.database.Instants;

/** The row of a rating input, column by column. */
final class InputRow {
    private static final List<String> COLUMNS = List.of(
            "id",
            "uscc",
            "data_year",
            "revision",
            "current_uscc",
            "division_code",
            "industry_code",
            "founded_on",
            "revenue",
            "audited",
            "debt_ratio",
            "values_json",
            "data_on",
            "source",
            "declaration_id",
            "recorded_at");

    static final String ALL = String.join(", ", COLUMNS);
    static final String INSERT = "INSERT INTO rating_input (" + ALL + ") VALUES ("
            + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";

    private InputRow() {}

    /** The values of a new row, in the order of {@link #INSERT}. */
    static @Nullable Object[] all(RatingInput input) {
        Money revenue = input.revenue();
        return new @Nullable Object[] {
            input.id(),
            input.uscc().value(),
            input.dataYear(),
            input.revision(),
            input.current() ? input.uscc().value() : null,
            input.divisionCode(),
            input.industryCode(),
            input.foundedOn(),
            revenue == null ? null : revenue.toYuan(),
            input.audited(),
            input.debtRatioPercent(),
            input.valuesJson(),
            input.dataOn(),
            input.source().name(),
            input.declarationId(),
            input.recordedAt()
        };
    }

    /** The input of this row. */
    static RatingInput read(ResultSet row) throws SQLException {
        BigDecimal revenue = row.getBigDecimal("revenue");
        return new RatingInput(
                row.getString("id"),
                new Uscc(row.getString("uscc")),
                row.getInt("data_year"),
                row.getInt("revision"),
                row.getString("current_uscc") != null,
                row.getString("division_code"),
                row.getString("industry_code"),
                row.getObject("founded_on", LocalDate.class),
                revenue == null ? null : Money.ofYuan(revenue, RoundingMode.UNNECESSARY),
                row.getBoolean("audited"),
                row.getBigDecimal("debt_ratio"),
                row.getString("values_json"),
                row.getObject("data_on", LocalDate.class),
                InputSource.valueOf(row.getString("source")),
                row.getString("declaration_id"),
                Instants.read(row, "recorded_at"));
    }
}
