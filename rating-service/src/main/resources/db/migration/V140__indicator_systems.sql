-- Versions of indicator systems. A released version never changes but for an earlier end.
-- document: the JSON as it was sent; digest: SHA-256 of its canonical form.
CREATE TABLE indicator_system (
    id              CHAR(36)     NOT NULL PRIMARY KEY,
    version         BIGINT       NOT NULL,
    code            VARCHAR(40)  NOT NULL,
    version_name    VARCHAR(20)  NOT NULL,
    status          VARCHAR(10)  NOT NULL,
    valid_from      DATE         NOT NULL,
    valid_until     DATE         NULL,
    document        LONGTEXT     NOT NULL,
    digest          CHAR(71)     NOT NULL,
    author          VARCHAR(64)  NOT NULL,
    authored_at     DATETIME(6) NOT NULL,
    decided_by      VARCHAR(64)  NULL,
    decided_at      DATETIME(6) NULL,
    CONSTRAINT indicator_system_version UNIQUE (code, version_name),
    CONSTRAINT indicator_system_two_persons CHECK (decided_by IS NULL OR decided_by <> author),
    CONSTRAINT indicator_system_period CHECK (valid_until IS NULL OR valid_until >= valid_from)
);
CREATE INDEX indicator_system_by_status ON indicator_system (status, id);
