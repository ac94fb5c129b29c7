package techfin.servicekit.audit;

import techfin.servicekit.database.Sql;

/**
 * The end of the chain.
 *
 * @param seq number of the last seal, 0 for none
 * @param hash its hash, 64 zeros for none
 */
record Head(long seq, String hash) {
    static final Head START = new Head(0, "0".repeat(64));

    static Head read(Sql sql) {
        return sql.first(
                        "SELECT seq, hash FROM audit_head WHERE id = 1",
                        row -> new Head(row.getLong("seq"), row.getString("hash")))
                .orElseThrow(() -> new IllegalStateException("the head of the audit chain is missing"));
    }

    /** Moves the head, unless somebody else has moved it. */
    boolean moveTo(Head end, Sql sql) {
        return sql.update("UPDATE audit_head SET seq = ?, hash = ? WHERE id = 1 AND seq = ?", end.seq, end.hash, seq)
                == 1;
    }
}
