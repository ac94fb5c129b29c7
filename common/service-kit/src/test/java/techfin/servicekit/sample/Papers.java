package techfin.servicekit.sample;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
public interface Papers extends CrudRepository<Paper, String> {
    List<Paper> findByMadeAtGreaterThanEqualsOrderById(Instant from);
}
