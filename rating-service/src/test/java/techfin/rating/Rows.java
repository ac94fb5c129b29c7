package techfin.rating;

import java.util.Set;

/** Kinds of rows of the table of {@link RightsThatLeakByRowTest}; names in braces stand for ids. */
final class Rows {
    private static final Set<String> HIDDEN = Everybody.union(Everybody.FAR, Everybody.STRANGERS);

    private Rows() {}

    /**
     * A read of one record, or of what belongs to one enterprise.
     *
     * @param sees who gets it: 200
     * @param told who has the role but not the record: 404; everybody else has no business with it: 403
     */
    record Read(String path, Set<String> sees, Set<String> told) {}

    /**
     * A list with its count.
     *
     * @param id of the record by which the list is judged
     * @param sees in whose list {@code id} stands
     * @param others whose list it does not stand in
     * @param told whose list does not exist for them: 404; everybody else: 403
     */
    record Listed(String path, String id, Set<String> sees, Set<String> others, Set<String> told) {
        Listed(String path, String id, Set<String> sees, Set<String> others) {
            this(path, id, sees, others, Set.of());
        }
    }

    /**
     * Something that only these people may do; everybody else: 403, or 404 for what is not theirs.
     *
     * @param method POST or PUT
     * @param blind who may not even learn whether there is such a record
     */
    record Command(String method, String path, String body, Set<String> whoMay, Set<String> blind) {
        /** A POST on what is hidden from all who have no business with it. */
        static Command post(String path, String body, Set<String> whoMay) {
            return new Command("POST", path, body, whoMay, HIDDEN);
        }

        /** The same by PUT. */
        static Command put(String path, String body, Set<String> whoMay) {
            return new Command("PUT", path, body, whoMay, HIDDEN);
        }

        /** The same record, which only these may not know of. */
        Command hiddenFrom(Set<String> few) {
            return new Command(method, path, body, whoMay, few);
        }
    }
}
