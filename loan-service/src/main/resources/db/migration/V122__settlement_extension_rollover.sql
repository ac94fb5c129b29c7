-- settlement_repaid: what the settlement repaid, so that reversing it restores the balance exactly.
ALTER TABLE loan ADD COLUMN settlement_repaid DECIMAL(18, 2) NULL;
ALTER TABLE loan ADD COLUMN settlement_reported_by VARCHAR(64) NULL;
ALTER TABLE loan ADD COLUMN settlement_confirmed_by VARCHAR(64) NULL;
ALTER TABLE loan ADD COLUMN settlement_confirmed_on DATE NULL;
UPDATE loan SET settlement_repaid = principal
    - COALESCE((SELECT SUM(r.amount) FROM loan_repayment r WHERE r.loan_id = loan.id), 0)
    WHERE status = 'SETTLED';

-- extended_to: the end after the last extension; matures_on stays what the contract said.
ALTER TABLE loan ADD COLUMN extended_to DATE NULL;
CREATE TABLE loan_extension (
    id              CHAR(36)    NOT NULL PRIMARY KEY,
    loan_id         CHAR(36)    NOT NULL,
    previous_end    DATE        NOT NULL,
    new_end         DATE        NOT NULL,
    agreed_on       DATE        NOT NULL,
    contract_number VARCHAR(64) NULL,
    entered_by      VARCHAR(64) NOT NULL,
    recorded_at     DATETIME(6) NOT NULL,
    CONSTRAINT loan_extension_loan FOREIGN KEY (loan_id) REFERENCES loan (id),
    CONSTRAINT loan_extension_in_turn UNIQUE (loan_id, previous_end),
    CONSTRAINT loan_extension_later CHECK (new_end > previous_end)
);

-- A rollover: the loan that it repays, by its record and its contract, and on that one the loan that repays it.
ALTER TABLE loan ADD COLUMN predecessor_id CHAR(36) NULL;
ALTER TABLE loan ADD COLUMN predecessor_contract_number VARCHAR(64) NULL;
ALTER TABLE loan ADD COLUMN successor_id CHAR(36) NULL;
CREATE INDEX loan_by_predecessor ON loan (predecessor_note_number, bank_code);

-- The version that a reviewer returned and that this record corrects, until it is decided again.
ALTER TABLE loan ADD COLUMN corrects_version BIGINT NULL;
