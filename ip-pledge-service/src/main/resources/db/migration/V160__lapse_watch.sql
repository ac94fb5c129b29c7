-- Runs of the watch over pledged rights: one for a day, whichever instance comes first.
CREATE TABLE lapse_run (
    id       CHAR(36)    NOT NULL PRIMARY KEY,
    run_for  DATE        NOT NULL,
    run_at   DATETIME(6) NOT NULL,
    pledges  INT         NOT NULL,
    rights   INT         NOT NULL,
    opened   INT         NOT NULL,
    closed   INT         NOT NULL,
    standing INT         NOT NULL,
    CONSTRAINT lapse_run_of_day UNIQUE (run_for)
);

-- standing_key: pledge, right, kind and cause while the warning stands, so that a cause opens one warning; NULL once closed.
CREATE TABLE lapse_warning (
    id              CHAR(36)      NOT NULL PRIMARY KEY,
    version         BIGINT        NOT NULL,
    status          VARCHAR(16)   NOT NULL,
    warning_kind    VARCHAR(24)   NOT NULL,
    cause           VARCHAR(32)   NOT NULL,
    due_on          DATE          NULL,
    right_id        CHAR(36)      NOT NULL,
    right_number    VARCHAR(64)   NOT NULL,
    pledge_id       CHAR(36)      NOT NULL,
    bank_code       VARCHAR(32)   NOT NULL,
    division_code   VARCHAR(6)    NOT NULL,
    since_on        DATE          NOT NULL,
    opened_in       CHAR(36)      NOT NULL,
    last_seen_in    CHAR(36)      NOT NULL,
    acknowledged_by VARCHAR(190)  NULL,
    acknowledged_at DATETIME(6)   NULL,
    note            VARCHAR(1000) NULL,
    closed_on       DATE          NULL,
    closed_in       CHAR(36)      NULL,
    standing_key    VARCHAR(140)  NULL,
    CONSTRAINT lapse_warning_standing UNIQUE (standing_key),
    CONSTRAINT lapse_warning_right FOREIGN KEY (right_id) REFERENCES ip_right (id),
    CONSTRAINT lapse_warning_pledge FOREIGN KEY (pledge_id) REFERENCES pledge (id),
    CONSTRAINT lapse_warning_opened FOREIGN KEY (opened_in) REFERENCES lapse_run (id),
    CONSTRAINT lapse_warning_seen FOREIGN KEY (last_seen_in) REFERENCES lapse_run (id),
    CONSTRAINT lapse_warning_closed FOREIGN KEY (closed_in) REFERENCES lapse_run (id)
);
CREATE INDEX lapse_warning_of_bank ON lapse_warning (bank_code, id);
CREATE INDEX lapse_warning_of_bank_by_status ON lapse_warning (bank_code, status, id);
CREATE INDEX lapse_warning_of_division ON lapse_warning (division_code, id);
CREATE INDEX lapse_warning_of_right ON lapse_warning (right_id, id);
CREATE INDEX lapse_warning_of_pledge ON lapse_warning (pledge_id, id);
CREATE INDEX lapse_warning_by_status ON lapse_warning (status, id);
CREATE INDEX lapse_warning_by_kind ON lapse_warning (warning_kind, id);
