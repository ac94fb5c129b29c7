-- What counts for rating an enterprise: rows are added and never changed, but for which of them is the current one.
-- current_uscc: the enterprise on its current row, NULL on all others. values_json: by code of the indicator.
-- division_code and industry_code as they were when the row was made. debt_ratio in percent, revenue in yuan.
CREATE TABLE rating_input (
    id             CHAR(36)       NOT NULL PRIMARY KEY,
    uscc           CHAR(18)       NOT NULL,
    data_year      INT            NOT NULL,
    revision       INT            NOT NULL,
    current_uscc   CHAR(18)       NULL,
    division_code  VARCHAR(6)     NOT NULL,
    industry_code  CHAR(4)        NOT NULL,
    founded_on     DATE           NULL,
    revenue        DECIMAL(16, 2) NULL,
    audited        BOOLEAN        NOT NULL,
    debt_ratio     DECIMAL(18, 6) NULL,
    values_json    VARCHAR(8000)  NOT NULL,
    data_on        DATE           NOT NULL,
    source         VARCHAR(16)    NOT NULL,
    declaration_id CHAR(36)       NULL,
    recorded_at    DATETIME(6)    NOT NULL,
    CONSTRAINT rating_input_revision UNIQUE (uscc, data_year, revision),
    CONSTRAINT rating_input_current UNIQUE (current_uscc),
    CONSTRAINT rating_input_of_year CHECK (revision >= 1 AND (current_uscc IS NULL OR current_uscc = uscc))
);
CREATE INDEX rating_input_by_enterprise ON rating_input (uscc, recorded_at);
