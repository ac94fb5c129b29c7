-- One day of interest, one subsidy: days that a case has claimed, and days that were granted to it. to_day bears none.
CREATE TABLE interest_claim (
    id              CHAR(36)       NOT NULL PRIMARY KEY,
    case_id         CHAR(36)       NOT NULL,
    loan_id         CHAR(36)       NOT NULL,
    scheme_code     VARCHAR(40)    NOT NULL,
    uscc            CHAR(18)       NOT NULL,
    bank_code       VARCHAR(40)    NOT NULL,
    contract_number VARCHAR(200)   NOT NULL,
    note_number     VARCHAR(200)   NOT NULL,
    principal       DECIMAL(18, 2) NOT NULL,
    disbursed_on    DATE           NOT NULL,
    from_day        DATE           NOT NULL,
    to_day          DATE           NOT NULL,
    state           VARCHAR(10)    NOT NULL,
    claimed_at      DATETIME(6)    NOT NULL,
    CONSTRAINT interest_claim_case UNIQUE (case_id),
    CONSTRAINT interest_claim_days CHECK (from_day <= to_day)
);
CREATE INDEX interest_claim_contract ON interest_claim (bank_code, contract_number);
CREATE INDEX interest_claim_note ON interest_claim (bank_code, note_number);
CREATE INDEX interest_claim_enterprise ON interest_claim (uscc, bank_code);
