package techfin.servicekit.sample;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/** The body of a new note: one field of each kind. */
@Introspected
public record NewNote(
        @Size(min = 1, max = 200) String title,
        @Nullable LocalDate on,
        @Nullable Money amount,
        @Nullable @Min(1) Integer copies,
        boolean urgent,
        @Nullable Colour colour,
        @Nullable @Size(max = 10) List<@Valid Line> lines,
        @Nullable Shape shape) {
    public enum Colour {
        RED,
        GREEN
    }

    @Introspected
    public record Line(@Pattern(regexp = "[a-z]+") String word, int number) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Circle.class, name = "CIRCLE"),
        @JsonSubTypes.Type(value = Square.class, name = "SQUARE")
    })
    public sealed interface Shape {}

    @Introspected
    public record Circle(String radius) implements Shape {}

    @Introspected
    public record Square(String side) implements Shape {}
}
