-- An IP pledge loan; one row is one loan note. pledged_on, first_pledge and right_kinds are what its pledges were at entry.
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
    pledged_share_percent   DECIMAL(9, 6)  NOT NULL,
    share_certificate       VARCHAR(64)    NULL,
    purpose                 VARCHAR(24)    NOT NULL,
    first_loan              BOOLEAN        NOT NULL,
    risk_shares             LONGTEXT       NOT NULL,
    predecessor_note_number VARCHAR(64)    NULL,
    pledged_on              DATE           NOT NULL,
    first_pledge            BOOLEAN        NOT NULL,
    right_kinds             VARCHAR(300)   NOT NULL,
    outstanding             DECIMAL(18, 2) NOT NULL,
    interest_paid           DECIMAL(18, 2) NOT NULL,
    submitted_on            DATE           NOT NULL,
    entered_by              VARCHAR(64)    NOT NULL,
    released                BOOLEAN        NOT NULL,
    checked_by              VARCHAR(64)    NULL,
    decided_by              VARCHAR(64)    NULL,
    decided_on              DATE           NULL,
    settled_on              DATE           NULL,
    overdue_days            INT            NOT NULL,
    settlement_repaid       DECIMAL(18, 2) NULL,
    settlement_reported_by  VARCHAR(64)    NULL,
    settlement_confirmed_by VARCHAR(64)    NULL,
    settlement_confirmed_on DATE           NULL,
    extended_to             DATE           NULL,
    warnings                LONGTEXT       NOT NULL,
    marked_fields           VARCHAR(1000)  NOT NULL,
    CONSTRAINT loan_note UNIQUE (bank_code, note_number),
    CONSTRAINT loan_amounts CHECK (principal > 0 AND outstanding >= 0 AND outstanding <= principal)
);

-- One index per list: whose it is, released or not, what it is narrowed to, and the id that pages follow.
CREATE INDEX loan_by_note ON loan (note_number);
CREATE INDEX loan_of_enterprise ON loan (uscc, id);
CREATE INDEX loan_of_bank_by_entry ON loan (bank_code, id);
CREATE INDEX loan_of_bank_by_status ON loan (bank_code, status, id);
CREATE INDEX loan_of_division_by_entry ON loan (division_code, released, id);
CREATE INDEX loan_of_division_by_status ON loan (division_code, released, status, id);
CREATE INDEX loan_of_city_by_entry ON loan (released, id);
CREATE INDEX loan_of_city_by_status ON loan (released, status, id);
CREATE INDEX loan_by_disbursement ON loan (disbursed_on, id);

CREATE TABLE loan_pledge (
    loan_id     CHAR(36) NOT NULL,
    position_no INT      NOT NULL,
    pledge_id   CHAR(36) NOT NULL,
    PRIMARY KEY (loan_id, position_no),
    CONSTRAINT loan_pledge_once UNIQUE (loan_id, pledge_id),
    CONSTRAINT loan_pledge_loan FOREIGN KEY (loan_id) REFERENCES loan (id),
    CONSTRAINT loan_pledge_pledge FOREIGN KEY (pledge_id) REFERENCES pledge (id)
);
CREATE INDEX loan_pledge_of_pledge ON loan_pledge (pledge_id, loan_id);

-- Repayments and vouchers are added, never changed: a second entry with the negative amount takes a wrong one back, once.
CREATE TABLE loan_repayment (
    id          CHAR(36)       NOT NULL PRIMARY KEY,
    loan_id     CHAR(36)       NOT NULL,
    paid_on     DATE           NOT NULL,
    amount      DECIMAL(18, 2) NOT NULL,
    entered_by  VARCHAR(64)    NOT NULL,
    recorded_at DATETIME(6)    NULL,
    reverses    CHAR(36)       NULL,
    reason      VARCHAR(1100)  NULL,
    CONSTRAINT loan_repayment_loan FOREIGN KEY (loan_id) REFERENCES loan (id),
    CONSTRAINT loan_repayment_sign
        CHECK ((reverses IS NULL AND amount > 0) OR (reverses IS NOT NULL AND amount < 0)),
    CONSTRAINT loan_repayment_reversed_once UNIQUE (reverses)
);

-- occurrence: 1 for the first entry with a voucher number, 2 for the next one after a reversal; a reversal has the
-- negative of the entry that it reverses.
CREATE TABLE interest_voucher (
    id             CHAR(36)       NOT NULL PRIMARY KEY,
    loan_id        CHAR(36)       NOT NULL,
    voucher_number VARCHAR(64)    NULL,
    occurrence     INT            NOT NULL,
    paid_on        DATE           NOT NULL,
    amount         DECIMAL(18, 2) NOT NULL,
    entered_by     VARCHAR(64)    NOT NULL,
    recorded_at    DATETIME(6)    NULL,
    reverses       CHAR(36)       NULL,
    reason         VARCHAR(1100)  NULL,
    CONSTRAINT interest_voucher_loan FOREIGN KEY (loan_id) REFERENCES loan (id),
    CONSTRAINT interest_voucher_occurrence UNIQUE (loan_id, voucher_number, occurrence),
    CONSTRAINT interest_voucher_sign
        CHECK ((reverses IS NULL AND amount > 0) OR (reverses IS NOT NULL AND amount < 0)),
    CONSTRAINT interest_voucher_reversed_once UNIQUE (reverses)
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
    CONSTRAINT loan_extension_loan FOREIGN KEY (loan_id) REFERENCES loan (id),
    CONSTRAINT loan_extension_in_turn UNIQUE (loan_id, previous_end),
    CONSTRAINT loan_extension_later CHECK (new_end > previous_end)
);
