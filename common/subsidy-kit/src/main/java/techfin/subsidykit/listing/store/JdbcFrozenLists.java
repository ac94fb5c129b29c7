package techfin.subsidykit.listing.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import techfin.servicekit.database.Sql;
import techfin.subsidykit.listing.Frozen;
import techfin.subsidykit.listing.FrozenLists;
import techfin.subsidykit.listing.RoundList;

/** Frozen lists by plain SQL; a row is never changed. */
@Singleton
class JdbcFrozenLists implements FrozenLists {
    private final Sql sql;
    private final ObjectMapper json;

    JdbcFrozenLists(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(Frozen frozen) {
        RoundList list = frozen.list();
        sql.update(
                "INSERT INTO round_list (round_id, content, digest, entries, total, made_by, made_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                list.roundId(),
                write(list),
                frozen.digest(),
                list.entries().size(),
                list.total().toYuan(),
                frozen.madeBy(),
                frozen.madeOn());
    }

    @Override
    public Optional<Frozen> of(String roundId) {
        return sql.first(
                "SELECT content, digest, made_by, made_on FROM round_list WHERE round_id = ?",
                row -> new Frozen(
                        read(row.getString(1)), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)),
                roundId);
    }

    private String write(RoundList list) {
        try {
            return json.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list could not be written", e);
        }
    }

    private RoundList read(String text) {
        try {
            return json.readValue(text, RoundList.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frozen list could not be read", e);
        }
    }
}
