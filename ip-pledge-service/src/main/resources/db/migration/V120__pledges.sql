-- A pledge of rights to a bank. The registration number is the register's own and unique; the contract number the bank's.
CREATE TABLE pledge (
    id                  CHAR(36)       NOT NULL PRIMARY KEY,
    version             BIGINT         NOT NULL,
    status              VARCHAR(16)    NOT NULL,
    bank_code           VARCHAR(32)    NOT NULL,
    bank_branch_code    VARCHAR(64)    NOT NULL,
    contract_number     VARCHAR(64)    NOT NULL,
    uscc                CHAR(18)       NOT NULL,
    pledgor_name        VARCHAR(200)   NOT NULL,
    division_code       VARCHAR(6)     NOT NULL,
    secured_amount      DECIMAL(18, 2) NOT NULL,
    secured_from        DATE           NOT NULL,
    secured_to          DATE           NOT NULL,
    insisted            BOOLEAN        NOT NULL,
    registration_number VARCHAR(64)    NULL,
    registered_on       DATE           NULL,
    ended_on            DATE           NULL,
    ended_by            VARCHAR(64)    NULL,
    end_reason          VARCHAR(1100)  NULL,
    entered_by          VARCHAR(64)    NOT NULL,
    entered_on          DATE           NOT NULL,
    warnings            LONGTEXT       NOT NULL,
    CONSTRAINT pledge_contract UNIQUE (bank_code, contract_number),
    CONSTRAINT pledge_registration UNIQUE (registration_number),
    CONSTRAINT pledge_amount CHECK (secured_amount > 0)
);
CREATE INDEX pledge_of_bank ON pledge (bank_code, id);
CREATE INDEX pledge_of_bank_by_status ON pledge (bank_code, status, id);
CREATE INDEX pledge_of_enterprise ON pledge (uscc, id);
CREATE INDEX pledge_of_division ON pledge (division_code, id);
CREATE INDEX pledge_by_status ON pledge (status, id);
CREATE INDEX pledge_by_contract ON pledge (contract_number);

-- held_right_id is the right while its pledge stands: one right, one pledge, whoever comes first.
CREATE TABLE pledge_right (
    pledge_id         CHAR(36)    NOT NULL,
    position_no       INT         NOT NULL,
    right_id          CHAR(36)    NOT NULL,
    held_right_id     CHAR(36)    NULL,
    co_owners_consent VARCHAR(64) NULL,
    first_pledge      BOOLEAN     NOT NULL,
    PRIMARY KEY (pledge_id, position_no),
    CONSTRAINT pledge_right_held UNIQUE (held_right_id),
    CONSTRAINT pledge_right_once UNIQUE (pledge_id, right_id),
    CONSTRAINT pledge_right_pledge FOREIGN KEY (pledge_id) REFERENCES pledge (id)
);
CREATE INDEX pledge_right_of_right ON pledge_right (right_id, pledge_id);

-- Registered changes; what was before stays readable.
CREATE TABLE pledge_change (
    id             CHAR(36)       NOT NULL PRIMARY KEY,
    pledge_id      CHAR(36)       NOT NULL,
    was_amount     DECIMAL(18, 2) NOT NULL,
    was_to         DATE           NOT NULL,
    secured_amount DECIMAL(18, 2) NOT NULL,
    secured_to     DATE           NOT NULL,
    change_number  VARCHAR(64)    NOT NULL,
    changed_on     DATE           NOT NULL,
    entered_by     VARCHAR(64)    NOT NULL,
    recorded_at    DATETIME(6)    NOT NULL,
    CONSTRAINT pledge_change_number UNIQUE (change_number),
    CONSTRAINT pledge_change_pledge FOREIGN KEY (pledge_id) REFERENCES pledge (id)
);
CREATE INDEX pledge_change_of_pledge ON pledge_change (pledge_id, changed_on);
