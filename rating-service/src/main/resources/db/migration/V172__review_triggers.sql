-- Runs of the watch over ratings: one for a day.
CREATE TABLE review_run (
    id      CHAR(36)    NOT NULL PRIMARY KEY,
    run_for DATE        NOT NULL,
    run_at  DATETIME(6) NOT NULL,
    ratings INT         NOT NULL,
    opened  INT         NOT NULL,
    closed  INT         NOT NULL,
    CONSTRAINT review_run_of_day UNIQUE (run_for)
);

-- What calls for another look at a rating. open_kind: the kind while it is open, NULL once closed, so that an enterprise has
-- one of a kind open; a cause opens one review. closed_in: the assessment run, or the run of the watch.
CREATE TABLE review_trigger (
    id        CHAR(36)    NOT NULL PRIMARY KEY,
    version   BIGINT      NOT NULL,
    uscc      CHAR(18)    NOT NULL,
    kind      VARCHAR(24) NOT NULL,
    cause     VARCHAR(64) NOT NULL,
    since_on  DATE        NOT NULL,
    open_kind VARCHAR(24) NULL,
    closed_by VARCHAR(12) NULL,
    closed_on DATE        NULL,
    closed_in CHAR(36)    NULL,
    CONSTRAINT review_trigger_open UNIQUE (uscc, open_kind),
    CONSTRAINT review_trigger_cause UNIQUE (uscc, kind, cause),
    CONSTRAINT review_trigger_closed CHECK ((open_kind IS NULL) = (closed_by IS NOT NULL))
);
CREATE INDEX review_trigger_by_kind ON review_trigger (kind, open_kind, id);
CREATE INDEX review_trigger_by_state ON review_trigger (open_kind, id);
