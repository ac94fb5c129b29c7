-- Yearly values of the city's indicators as the bureau records them. A row is one version of the value of one year and is
-- never changed: a correction adds the next version. What comes with the program has version 0 and is not here.
CREATE TABLE city_value (
    id             CHAR(36)       NOT NULL PRIMARY KEY,
    indicator_code VARCHAR(8)     NOT NULL,
    data_year      INT            NOT NULL,
    version        INT            NOT NULL,
    amount         DECIMAL(18, 6) NOT NULL,
    as_of          VARCHAR(100)   NULL,
    source         VARCHAR(500)   NOT NULL,
    reason         VARCHAR(500)   NULL,
    recorded_by    VARCHAR(100)   NOT NULL,
    recorded_at    DATETIME(6)    NOT NULL,
    CONSTRAINT city_value_version UNIQUE (indicator_code, data_year, version),
    CONSTRAINT city_value_counts CHECK (version > 0 AND amount >= 0)
);
