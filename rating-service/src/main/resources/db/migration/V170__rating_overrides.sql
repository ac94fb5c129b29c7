-- Grades that people put beside those of the model: proposed by one person, decided by another.
-- live_uscc: the enterprise while the override waits or is approved, NULL once refused or ended, so that it has one at most.
-- expires_on: the last day on which it can be in force. ended_on: first day without it.
CREATE TABLE rating_override (
    id             CHAR(36)      NOT NULL PRIMARY KEY,
    version        BIGINT        NOT NULL,
    uscc           CHAR(18)      NOT NULL,
    assessment_id  CHAR(36)      NOT NULL,
    model_grade    VARCHAR(60)   NOT NULL,
    grade          VARCHAR(60)   NOT NULL,
    reason         VARCHAR(20)   NOT NULL,
    description    VARCHAR(1000) NOT NULL,
    expires_on     DATE          NOT NULL,
    proposed_by    VARCHAR(190)  NOT NULL,
    proposed_on    DATE          NOT NULL,
    state          VARCHAR(10)   NOT NULL,
    live_uscc      CHAR(18)      NULL,
    decided_by     VARCHAR(190)  NULL,
    decided_on     DATE          NULL,
    decided_reason VARCHAR(500)  NULL,
    end_cause      VARCHAR(12)   NULL,
    ended_on       DATE          NULL,
    ended_by       VARCHAR(190)  NULL,
    ended_reason   VARCHAR(500)  NULL,
    CONSTRAINT rating_override_live UNIQUE (live_uscc),
    CONSTRAINT rating_override_of FOREIGN KEY (uscc) REFERENCES enterprise (uscc),
    CONSTRAINT rating_override_two_persons CHECK (decided_by IS NULL OR LOWER(decided_by) <> LOWER(proposed_by)),
    CONSTRAINT rating_override_decided CHECK (state NOT IN ('APPROVED', 'REFUSED') OR decided_by IS NOT NULL),
    CONSTRAINT rating_override_ended CHECK ((state = 'ENDED') = (end_cause IS NOT NULL))
);
CREATE INDEX rating_override_by_enterprise ON rating_override (uscc, id);
CREATE INDEX rating_override_by_state ON rating_override (state, expires_on);
