package techfin.importkit;

import java.util.Set;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;

/**
 * Who may do what with batches; everybody inside the own organisation alone.
 *
 * @param write roles that send and confirm
 * @param read roles that look on
 * @param readAll roles that look into the batches of every organisation
 */
public record ImportRights(Set<String> write, Set<String> read, Set<String> readAll) {
    public ImportRights {
        write = Set.copyOf(write);
        read = Set.copyOf(read);
        readAll = Set.copyOf(readAll);
    }

    /**
     * Passes for those who send and confirm.
     *
     * @throws Problem 403 for all others
     */
    public void requireWriter(Actor actor) {
        actor.require(write.toArray(new String[0]));
    }

    /**
     * Whose batches somebody sees.
     *
     * @throws Problem 403 for those who see none
     */
    public ImportScope scopeOf(Actor actor) {
        if (actor.roles().stream().anyMatch(role -> write.contains(role) || read.contains(role))) {
            return new ImportScope.Own(actor.organisation().code());
        }
        actor.require(readAll.toArray(new String[0]));
        return new ImportScope.Every();
    }
}
