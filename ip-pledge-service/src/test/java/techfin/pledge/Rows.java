package techfin.pledge;

import java.util.Set;

/** Kinds of rows of the table of {@link RightsThatLeakByRowTest}; names in braces stand for ids. */
final class Rows {
    private Rows() {}

    /**
     * A read of one record.
     *
     * @param sees who gets it: 200
     * @param told who has the role but not the record: 404; everybody else has no business with it: 403
     */
    record Read(String path, Set<String> sees, Set<String> told) {}

    /**
     * A list with its count.
     *
     * @param sees in whose list {@code id} stands
     * @param others whose list it does not stand in; everybody else: 403
     */
    record Listed(String path, String id, Set<String> sees, Set<String> others) {}

    /** What somebody hears who may not do something. */
    enum Refusal {
        /** 403, or 404 for a record that is not theirs. */
        EITHER,
        /** 404 for a record that is not theirs, else 403. */
        BY_SCOPE,
        /** 403 before anything is looked up. */
        BY_ROLE,
        /** 403: everybody sees the round, and its office decides. */
        BY_OFFICE
    }

    /** Something that only these people may do. */
    record Command(String path, String body, Set<String> whoMay, Refusal refusal) {
        Command(String path, String body, Set<String> whoMay) {
            this(path, body, whoMay, Refusal.EITHER);
        }
    }
}
