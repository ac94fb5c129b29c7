-- Fees that an enterprise proved for a loan. standing_invoice is the invoice while its entry stands: one invoice, one fee,
-- whichever loan it is stated for.
CREATE TABLE loan_fee (
    id               CHAR(36)       NOT NULL PRIMARY KEY,
    loan_id          CHAR(36)       NOT NULL,
    fee_kind         VARCHAR(16)    NOT NULL,
    payee            VARCHAR(200)   NOT NULL,
    invoice_number   VARCHAR(64)    NOT NULL,
    standing_invoice VARCHAR(64)    NULL,
    paid_on          DATE           NOT NULL,
    amount           DECIMAL(18, 2) NOT NULL,
    entered_by       VARCHAR(64)    NOT NULL,
    recorded_at      DATETIME(6)    NOT NULL,
    reverses         CHAR(36)       NULL,
    reason           VARCHAR(1100)  NULL,
    CONSTRAINT loan_fee_loan FOREIGN KEY (loan_id) REFERENCES loan (id),
    CONSTRAINT loan_fee_invoice UNIQUE (standing_invoice),
    CONSTRAINT loan_fee_reversed_once UNIQUE (reverses),
    CONSTRAINT loan_fee_sign CHECK ((reverses IS NULL AND amount > 0) OR (reverses IS NOT NULL AND amount < 0))
);
CREATE INDEX loan_fee_of_loan ON loan_fee (loan_id, paid_on);
