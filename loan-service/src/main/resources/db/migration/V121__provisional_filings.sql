-- A filing is provisional until it has a library number or an evaluation of its own year; lapses_on is the 31 December
-- of that year while it is, null otherwise.
ALTER TABLE loan ADD COLUMN evaluation_kind VARCHAR(16) NULL;
ALTER TABLE loan ADD COLUMN evaluation_passed_on DATE NULL;
ALTER TABLE loan ADD COLUMN evaluation_reference VARCHAR(64) NULL;
ALTER TABLE loan ADD COLUMN lapses_on DATE NULL;
UPDATE loan SET lapses_on = CAST(CONCAT(YEAR(submitted_on), '-12-31') AS DATE)
    WHERE status IN ('SUBMITTED', 'CHECKED', 'ACCEPTED', 'RETURNED')
      AND (library_number IS NULL OR SUBSTRING(library_number, 1, 4) <> CONCAT(YEAR(submitted_on), ''));
CREATE INDEX loan_lapsing ON loan (lapses_on, id);

-- A run that revoked lapsed filings; year_end is set when it ran by itself, once for each year.
CREATE TABLE filing_revocation (
    id           CHAR(36)       NOT NULL PRIMARY KEY,
    run_for      DATE           NOT NULL,
    year_end     INT            NULL,
    reason_code  VARCHAR(40)    NOT NULL,
    reason_text  VARCHAR(1000)  NULL,
    run_by       VARCHAR(64)    NOT NULL,
    run_at       DATETIME(6)    NOT NULL,
    CONSTRAINT filing_revocation_year UNIQUE (year_end)
);

CREATE TABLE filing_revocation_case (
    revocation_id   CHAR(36)       NOT NULL,
    loan_id         CHAR(36)       NOT NULL,
    note_number     VARCHAR(64)    NOT NULL,
    bank_code       VARCHAR(32)    NOT NULL,
    uscc            CHAR(18)       NOT NULL,
    enterprise_name VARCHAR(200)   NOT NULL,
    division_code   VARCHAR(6)     NOT NULL,
    library_number  VARCHAR(32)    NULL,
    submitted_on    DATE           NOT NULL,
    lapsed_on       DATE           NOT NULL,
    filed_amount    DECIMAL(18, 2) NOT NULL,
    why             VARCHAR(40)    NOT NULL,
    PRIMARY KEY (revocation_id, loan_id),
    CONSTRAINT filing_revocation_case_run FOREIGN KEY (revocation_id) REFERENCES filing_revocation (id),
    CONSTRAINT filing_revocation_case_loan FOREIGN KEY (loan_id) REFERENCES loan (id)
);

-- What a reviewer saw before confirming, by its digest, so that a stale confirmation can be told what moved.
CREATE TABLE filing_revocation_preview (
    digest  CHAR(64) NOT NULL PRIMARY KEY,
    seen    LONGTEXT NOT NULL
);
