package techfin.importkit.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.importkit.batch.Tally;
import techfin.servicekit.actor.Actor;

/** What stands as JSON inside a batch's row. */
@Singleton
class StoredJson {
    private final ObjectMapper mapper;

    StoredJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** An actor, all that a later act on his behalf needs. */
    private record Person(
            String username,
            String displayName,
            Set<String> roles,
            Office organisation,
            Set<String> areas,
            @Nullable String entity) {}

    private record Office(String kind, String code, String name) {}

    String write(Actor actor) {
        Actor.Organisation office = actor.organisation();
        return text(new Person(
                actor.username(),
                actor.displayName(),
                actor.roles(),
                new Office(office.kind(), office.code(), office.name()),
                actor.areas(),
                actor.entity()));
    }

    Actor readActor(String json) {
        Person person = read(json, Person.class);
        Office office = person.organisation();
        return new Actor(
                person.username(),
                person.displayName(),
                person.roles(),
                new Actor.Organisation(office.kind(), office.code(), office.name()),
                person.areas(),
                person.entity());
    }

    String write(Tally tally) {
        return text(tally);
    }

    Tally readTally(String json) {
        return read(json, Tally.class);
    }

    /** The columns of one sheet as a list; of several as a list of lists. */
    String write(List<List<String>> columns) {
        return text(columns.size() == 1 ? columns.getFirst() : columns);
    }

    List<List<String>> readColumns(String json) {
        return json.startsWith("[[")
                ? Arrays.stream(read(json, String[][].class)).map(List::of).toList()
                : List.of(List.of(read(json, String[].class)));
    }

    private String text(Object thing) {
        try {
            return mapper.writeValueAsString(thing);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
