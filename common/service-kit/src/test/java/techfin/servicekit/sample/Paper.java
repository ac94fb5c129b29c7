package techfin.servicekit.sample;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.database.Instants;

/** A row kept by a repository of the framework. */
@MappedEntity("paper")
public record Paper(
        @Id String id,
        String title,
        BigDecimal amount,
        LocalDate issuedOn,

        @TypeDef(type = DataType.STRING, converter = Instants.class)
        Instant madeAt,

        @Nullable String remark,
        @Version long version) {}
