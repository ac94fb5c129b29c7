-- What the published lists of each year say an enterprise is. Key: kind, year of the list, enterprise.
-- valid_from and valid_until are days on which it holds; revoked_on is the first day on which it holds no more.
CREATE TABLE qualification (
    id             CHAR(36)     NOT NULL PRIMARY KEY,
    version        BIGINT       NOT NULL,
    uscc           CHAR(18)     NOT NULL,
    kind           VARCHAR(20)  NOT NULL,
    list_year      INT          NOT NULL,
    paper_number   VARCHAR(64)  NULL,
    valid_from     DATE         NOT NULL,
    valid_until    DATE         NOT NULL,
    source         VARCHAR(200) NOT NULL,
    recorded_on    DATE         NOT NULL,
    revoked_on     DATE         NULL,
    revoked_reason VARCHAR(500) NULL,
    CONSTRAINT qualification_key UNIQUE (uscc, kind, list_year),
    CONSTRAINT qualification_of FOREIGN KEY (uscc) REFERENCES enterprise (uscc),
    CONSTRAINT qualification_term CHECK (valid_until >= valid_from)
);
