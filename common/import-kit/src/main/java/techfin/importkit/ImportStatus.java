package techfin.importkit;

/** Where a batch stands. */
public enum ImportStatus {
    /** Sent, waits for its check. */
    RECEIVED,
    /** Its rows are being judged; nothing is written. */
    CHECKING,
    /** Judged; waits for its confirmation or for corrected rows. */
    CHECKED,
    /** Confirmed; its rows are being written. */
    WRITING,
    /** All rows that could be written are; corrected ones may follow. */
    WRITTEN,
    /** Given up; the file may be sent again. */
    FAILED
}
