package techfin.servicekit.database;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Instants as {@code DATETIME(6)} columns in UTC, whatever the zone of the machine. In an entity:
 * {@code @TypeDef(type = DataType.STRING, converter = Instants.class) Instant at}.
 */
@Singleton
public class Instants implements AttributeConverter<Instant, String> {
    private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    /** The column value of an instant, to the microsecond. */
    public static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** The instant in this column, null for NULL. */
    public static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    /** The instant in this column that is never NULL. */
    public static Instant read(ResultSet row, String column) throws SQLException {
        Instant value = orNull(row, column);
        if (value == null) {
            throw new SQLException("column " + column + " is NULL");
        }
        return value;
    }

    @Override
    public @Nullable String convertToPersistedValue(@Nullable Instant value, ConversionContext context) {
        return value == null ? null : TEXT.format(column(value));
    }

    @Override
    public @Nullable Instant convertToEntityValue(@Nullable String value, ConversionContext context) {
        return value == null ? null : LocalDateTime.parse(value, TEXT).toInstant(ZoneOffset.UTC);
    }
}
