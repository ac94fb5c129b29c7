-- The tables that every service of loans brings along, as loan-service has them after all its migrations.
CREATE TABLE loan_repayment (
    id          CHAR(36)       NOT NULL PRIMARY KEY,
    loan_id     CHAR(36)       NOT NULL,
    paid_on     DATE           NOT NULL,
    amount      DECIMAL(18, 2) NOT NULL,
    entered_by  VARCHAR(64)    NOT NULL,
    recorded_at DATETIME(6)    NULL,
    reverses    CHAR(36)       NULL,
    reason      VARCHAR(1100)  NULL,
    CONSTRAINT loan_repayment_sign
        CHECK ((reverses IS NULL AND amount > 0) OR (reverses IS NOT NULL AND amount < 0)),
    CONSTRAINT loan_repayment_reversed_once UNIQUE (reverses)
);
CREATE INDEX loan_repayment_of_loan ON loan_repayment (loan_id);

CREATE TABLE interest_voucher (
    id             CHAR(36)       NOT NULL PRIMARY KEY,
    loan_id        CHAR(36)       NOT NULL,
    voucher_number VARCHAR(64)    NULL,
    paid_on        DATE           NOT NULL,
    amount         DECIMAL(18, 2) NOT NULL,
    entered_by     VARCHAR(64)    NOT NULL,
    recorded_at    DATETIME(6)    NULL,
    reverses       CHAR(36)       NULL,
    reason         VARCHAR(1100)  NULL,
    occurrence     INT DEFAULT 1  NOT NULL,
    CONSTRAINT interest_voucher_sign
        CHECK ((reverses IS NULL AND amount > 0) OR (reverses IS NOT NULL AND amount < 0)),
    CONSTRAINT interest_voucher_reversed_once UNIQUE (reverses),
    CONSTRAINT interest_voucher_occurrence UNIQUE (loan_id, voucher_number, occurrence)
);

CREATE TABLE loan_extension (
    id              CHAR(36)    NOT NULL PRIMARY KEY,
    loan_id         CHAR(36)    NOT NULL,
    previous_end    DATE        NOT NULL,
    new_end         DATE        NOT NULL,
    agreed_on       DATE        NOT NULL,
    contract_number VARCHAR(64) NULL,
    entered_by      VARCHAR(64) NOT NULL,
    recorded_at     DATETIME(6) NOT NULL,
    CONSTRAINT loan_extension_in_turn UNIQUE (loan_id, previous_end),
    CONSTRAINT loan_extension_later CHECK (new_end > previous_end)
);
