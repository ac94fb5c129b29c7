-- A wrong entry is never changed: a second entry with the negative amount takes it back, once.
-- occurrence: 1 for the first entry with a voucher number, 2 for the next one after a reversal; a reversal has the
-- negative of the entry that it reverses.
ALTER TABLE loan_repayment ADD COLUMN recorded_at DATETIME(6) NULL;
ALTER TABLE loan_repayment ADD COLUMN reverses CHAR(36) NULL;
ALTER TABLE loan_repayment ADD COLUMN reason VARCHAR(1100) NULL;
ALTER TABLE loan_repayment DROP CONSTRAINT loan_repayment_amount;
ALTER TABLE loan_repayment ADD CONSTRAINT loan_repayment_sign
    CHECK ((reverses IS NULL AND amount > 0) OR (reverses IS NOT NULL AND amount < 0));
ALTER TABLE loan_repayment ADD CONSTRAINT loan_repayment_reversed_once UNIQUE (reverses);

ALTER TABLE interest_voucher ADD COLUMN recorded_at DATETIME(6) NULL;
ALTER TABLE interest_voucher ADD COLUMN reverses CHAR(36) NULL;
ALTER TABLE interest_voucher ADD COLUMN reason VARCHAR(1100) NULL;
ALTER TABLE interest_voucher ADD COLUMN occurrence INT DEFAULT 1 NOT NULL;
ALTER TABLE interest_voucher DROP CONSTRAINT interest_voucher_amount;
ALTER TABLE interest_voucher ADD CONSTRAINT interest_voucher_sign
    CHECK ((reverses IS NULL AND amount > 0) OR (reverses IS NOT NULL AND amount < 0));
ALTER TABLE interest_voucher ADD CONSTRAINT interest_voucher_reversed_once UNIQUE (reverses);
ALTER TABLE interest_voucher ADD CONSTRAINT interest_voucher_occurrence
    UNIQUE (loan_id, voucher_number, occurrence);
ALTER TABLE interest_voucher DROP CONSTRAINT interest_voucher_number;
