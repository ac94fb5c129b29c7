-- Enterprises on the register, one row for each. Money in yuan; NULL where a figure is not known.
-- name_folded: the name as it is searched, see FoldedName. size_class: derived from industry and figures with each change.
CREATE TABLE enterprise (
    id            CHAR(36)       NOT NULL PRIMARY KEY,
    version       BIGINT         NOT NULL,
    uscc          CHAR(18)       NOT NULL,
    registered_on DATE           NOT NULL,
    name          VARCHAR(200)   NOT NULL,
    name_folded   VARCHAR(1000)  NOT NULL,
    name_since    DATE           NULL,
    division_code VARCHAR(6)     NOT NULL,
    industry_code CHAR(4)        NOT NULL,
    founded_on    DATE           NULL,
    staff         INT            NULL,
    revenue       DECIMAL(16, 2) NULL,
    total_assets  DECIMAL(16, 2) NULL,
    size_class    VARCHAR(8)     NULL,
    CONSTRAINT enterprise_uscc UNIQUE (uscc),
    CONSTRAINT enterprise_figures CHECK ((staff IS NULL OR staff >= 0) AND (revenue IS NULL OR revenue >= 0)
        AND (total_assets IS NULL OR total_assets >= 0))
);
CREATE INDEX enterprise_by_division ON enterprise (division_code, id);
CREATE INDEX enterprise_by_industry ON enterprise (industry_code, id);
CREATE INDEX enterprise_by_size ON enterprise (size_class, id);

-- Names that an enterprise had, each until the day on which the next began; rows are added and never changed.
CREATE TABLE enterprise_former_name (
    enterprise_id CHAR(36)      NOT NULL,
    until_on      DATE          NOT NULL,
    name          VARCHAR(200)  NOT NULL,
    name_folded   VARCHAR(1000) NOT NULL,
    from_on       DATE          NULL,
    PRIMARY KEY (enterprise_id, until_on),
    CONSTRAINT enterprise_former_name_of FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
);

-- Which banks may see an enterprise, and until which day; '*' stands for every bank. Kept by who gives them leave: one row
-- for each consent in force, deleted when it is withdrawn. figures_too: whether staff, revenue and assets are shown.
CREATE TABLE enterprise_reader (
    consent_id  CHAR(36)    NOT NULL PRIMARY KEY,
    uscc        CHAR(18)    NOT NULL,
    bank_code   VARCHAR(32) NOT NULL,
    until_on    DATE        NOT NULL,
    figures_too BOOLEAN     NOT NULL
);
CREATE INDEX enterprise_reader_by_bank ON enterprise_reader (bank_code, uscc, until_on);
