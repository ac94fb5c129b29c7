-- Events that put an enterprise under a veto. Each is entered by one person and decided by another, and so is its lifting.
-- live_key: enterprise, ground and day of the event while it is proposed or confirmed, NULL once rejected or lifted, so that
-- an event is entered once. lift_from: first day without it. lift_*: of the last lifting that was proposed.
CREATE TABLE veto (
    id                  CHAR(36)      NOT NULL PRIMARY KEY,
    version             BIGINT        NOT NULL,
    uscc                CHAR(18)      NOT NULL,
    ground              VARCHAR(24)   NOT NULL,
    event_on            DATE          NOT NULL,
    source              VARCHAR(200)  NOT NULL,
    description         VARCHAR(1000) NOT NULL,
    entered_by          VARCHAR(190)  NOT NULL,
    entered_on          DATE          NOT NULL,
    state               VARCHAR(16)   NOT NULL,
    live_key            VARCHAR(64)   NULL,
    decided_by          VARCHAR(190)  NULL,
    decided_on          DATE          NULL,
    decided_reason      VARCHAR(500)  NULL,
    lift_state          VARCHAR(16)   NULL,
    lift_from           DATE          NULL,
    lift_reason         VARCHAR(1000) NULL,
    lift_source         VARCHAR(200)  NULL,
    lift_by             VARCHAR(190)  NULL,
    lift_on             DATE          NULL,
    lift_decided_by     VARCHAR(190)  NULL,
    lift_decided_on     DATE          NULL,
    lift_decided_reason VARCHAR(500)  NULL,
    CONSTRAINT veto_live UNIQUE (live_key),
    CONSTRAINT veto_of FOREIGN KEY (uscc) REFERENCES enterprise (uscc),
    CONSTRAINT veto_two_persons CHECK (decided_by IS NULL OR LOWER(decided_by) <> LOWER(entered_by)),
    CONSTRAINT veto_lifting_two_persons CHECK (lift_decided_by IS NULL OR LOWER(lift_decided_by) <> LOWER(lift_by)),
    CONSTRAINT veto_confirmed CHECK (state = 'PROPOSED' OR decided_by IS NOT NULL),
    CONSTRAINT veto_lifted CHECK (state <> 'LIFTED' OR (lift_state = 'GRANTED' AND lift_decided_by IS NOT NULL))
);
CREATE INDEX veto_by_enterprise ON veto (uscc, event_on);
CREATE INDEX veto_by_state ON veto (state, id);
CREATE INDEX veto_by_ground ON veto (ground, id);
CREATE INDEX veto_by_lifting ON veto (lift_state, id);
