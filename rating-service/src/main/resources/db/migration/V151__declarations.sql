-- What enterprises state of a year. revision: 1 for the first of a year, a correction of a verified one is the next.
-- marked_fields: pointers of entries that a reviewer sent back, with commas between them; empty for all.
CREATE TABLE declaration (
    id            CHAR(36)      NOT NULL PRIMARY KEY,
    version       BIGINT        NOT NULL,
    uscc          CHAR(18)      NOT NULL,
    data_year     INT           NOT NULL,
    revision      INT           NOT NULL,
    corrects      CHAR(36)      NULL,
    status        VARCHAR(12)   NOT NULL,
    marked_fields VARCHAR(4000) NOT NULL,
    return_reason VARCHAR(1100) NULL,
    reviewer      VARCHAR(190)  NULL,
    opened_on     DATE          NOT NULL,
    submitted_at  DATETIME(6)   NULL,
    verified_at   DATETIME(6)   NULL,
    input_id      CHAR(36)      NULL,
    CONSTRAINT declaration_revision UNIQUE (uscc, data_year, revision),
    CONSTRAINT declaration_counts CHECK (version >= 1 AND revision >= 1)
);
CREATE INDEX declaration_of_enterprise ON declaration (uscc, id);
CREATE INDEX declaration_by_status ON declaration (status, id);
CREATE INDEX declaration_by_year ON declaration (data_year, id);

-- What the enterprise states for an item; an item without a row is missing. stated: JSON; "NA" for not applicable.
CREATE TABLE declaration_entry (
    declaration_id CHAR(36)      NOT NULL,
    item           VARCHAR(500)  NOT NULL,
    stated         VARCHAR(8000) NOT NULL,
    reason         VARCHAR(200)  NULL,
    source         VARCHAR(20)   NOT NULL,
    evidence       VARCHAR(200)  NULL,
    PRIMARY KEY (declaration_id, item),
    CONSTRAINT declaration_entry_of FOREIGN KEY (declaration_id) REFERENCES declaration (id)
);

-- Values from official sources, which count in place of the entry beside them.
CREATE TABLE declaration_official_value (
    declaration_id CHAR(36)      NOT NULL,
    item           VARCHAR(500)  NOT NULL,
    stated         VARCHAR(8000) NOT NULL,
    reason         VARCHAR(200)  NULL,
    source         VARCHAR(20)   NOT NULL,
    evidence       VARCHAR(200)  NULL,
    entered_by     VARCHAR(190)  NOT NULL,
    entered_at     DATETIME(6)   NOT NULL,
    PRIMARY KEY (declaration_id, item),
    CONSTRAINT declaration_official_value_of FOREIGN KEY (declaration_id) REFERENCES declaration (id)
);
