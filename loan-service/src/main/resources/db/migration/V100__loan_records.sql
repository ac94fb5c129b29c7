-- A loan note as a bank recorded it, with its filing. Business key: bank and note number.
CREATE TABLE loan (
    id                      CHAR(36)       NOT NULL PRIMARY KEY,
    version                 BIGINT         NOT NULL,
    status                  VARCHAR(16)    NOT NULL,
    bank_code               VARCHAR(32)    NOT NULL,
    bank_branch_code        VARCHAR(64)    NOT NULL,
    contract_number         VARCHAR(64)    NOT NULL,
    note_number             VARCHAR(64)    NOT NULL,
    uscc                    CHAR(18)       NOT NULL,
    enterprise_name         VARCHAR(200)   NOT NULL,
    division_code           VARCHAR(6)     NOT NULL,
    industry_code           CHAR(4)        NOT NULL,
    library_number          VARCHAR(32)    NULL,
    signed_on               DATE           NOT NULL,
    disbursed_on            DATE           NOT NULL,
    matures_on              DATE           NOT NULL,
    principal               DECIMAL(18, 2) NOT NULL,
    rate_kind               VARCHAR(16)    NOT NULL,
    annual_rate_percent     DECIMAL(9, 6)  NULL,
    rate_tenor              VARCHAR(16)    NULL,
    rate_spread_bp          INT            NULL,
    rate_repriced_on        VARCHAR(1000)  NULL,
    security_kind           VARCHAR(16)    NOT NULL,
    purpose                 VARCHAR(24)    NOT NULL,
    stage                   VARCHAR(16)    NOT NULL,
    first_loan              BOOLEAN        NOT NULL,
    achievement_name        VARCHAR(200)   NULL,
    achievement_number      VARCHAR(64)    NULL,
    predecessor_note_number VARCHAR(64)    NULL,
    filed_amount            DECIMAL(18, 2) NOT NULL,
    outstanding             DECIMAL(18, 2) NOT NULL,
    interest_paid           DECIMAL(18, 2) NOT NULL,
    filing_deadline         DATE           NOT NULL,
    submitted_on            DATE           NOT NULL,
    entered_by              VARCHAR(64)    NOT NULL,
    checked_by              VARCHAR(64)    NULL,
    decided_by              VARCHAR(64)    NULL,
    decided_on              DATE           NULL,
    settled_on              DATE           NULL,
    overdue_days            INT            NOT NULL,
    warnings                LONGTEXT       NOT NULL,
    marked_fields           VARCHAR(1000)  NOT NULL,
    CONSTRAINT loan_note UNIQUE (bank_code, note_number),
    CONSTRAINT loan_amounts CHECK (principal > 0 AND filed_amount >= 0 AND filed_amount <= principal
                                   AND outstanding >= 0 AND outstanding <= principal)
);

-- One index per scope, each ending in the id that pages follow.
CREATE INDEX loan_of_bank ON loan (bank_code, id);
CREATE INDEX loan_of_enterprise ON loan (uscc, id);
CREATE INDEX loan_of_division ON loan (division_code, id);
CREATE INDEX loan_by_status ON loan (status, id);

-- One row per enterprise: locked while its filed balance is read and a filing is added.
CREATE TABLE filing_limit_lock (
    uscc CHAR(18) NOT NULL PRIMARY KEY
);

CREATE TABLE loan_repayment (
    id       CHAR(36)       NOT NULL PRIMARY KEY,
    loan_id  CHAR(36)       NOT NULL,
    paid_on  DATE           NOT NULL,
    amount   DECIMAL(18, 2) NOT NULL,
    entered_by VARCHAR(64)  NOT NULL,
    CONSTRAINT loan_repayment_loan FOREIGN KEY (loan_id) REFERENCES loan (id),
    CONSTRAINT loan_repayment_amount CHECK (amount > 0)
);

CREATE TABLE interest_voucher (
    id             CHAR(36)       NOT NULL PRIMARY KEY,
    loan_id        CHAR(36)       NOT NULL,
    voucher_number VARCHAR(64)    NULL,
    paid_on        DATE           NOT NULL,
    amount         DECIMAL(18, 2) NOT NULL,
    entered_by     VARCHAR(64)    NOT NULL,
    CONSTRAINT interest_voucher_loan FOREIGN KEY (loan_id) REFERENCES loan (id),
    CONSTRAINT interest_voucher_number UNIQUE (loan_id, voucher_number),
    CONSTRAINT interest_voucher_amount CHECK (amount > 0)
);
