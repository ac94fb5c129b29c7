-- A round pins one scheme version; granted never passes budget (conditional update and check).
CREATE TABLE subsidy_round (
    id             CHAR(36)       NOT NULL PRIMARY KEY,
    version        BIGINT         NOT NULL,
    name           VARCHAR(200)   NOT NULL,
    scheme_code    VARCHAR(40)    NOT NULL,
    scheme_version VARCHAR(20)    NOT NULL,
    opens_on       DATE           NOT NULL,
    closes_on      DATE           NOT NULL,
    grant_year     INT            NOT NULL,
    budget         DECIMAL(18, 2) NOT NULL,
    granted        DECIMAL(18, 2) NOT NULL,
    opened_by      VARCHAR(64)    NOT NULL,
    CONSTRAINT subsidy_round_budget CHECK (granted >= 0 AND granted <= budget)
);

-- live_loan_id is the loan while the application is not refused: one loan, one live application.
CREATE TABLE subsidy_application (
    id              CHAR(36)       NOT NULL PRIMARY KEY,
    version         BIGINT         NOT NULL,
    round_id        CHAR(36)       NOT NULL,
    loan_id         CHAR(36)       NOT NULL,
    live_loan_id    CHAR(36)       NULL,
    bank_code       VARCHAR(32)    NOT NULL,
    uscc            CHAR(18)       NOT NULL,
    enterprise_name VARCHAR(200)   NOT NULL,
    division_code   VARCHAR(6)     NOT NULL,
    status          VARCHAR(16)    NOT NULL,
    prepared_by     VARCHAR(64)    NOT NULL,
    filed_on        DATE           NOT NULL,
    decided_by      VARCHAR(64)    NULL,
    decided_on      DATE           NULL,
    reason_code     VARCHAR(40)    NULL,
    reason_text     VARCHAR(1000)  NULL,
    entitlement     LONGTEXT       NULL,
    CONSTRAINT subsidy_application_round FOREIGN KEY (round_id) REFERENCES subsidy_round (id),
    CONSTRAINT subsidy_application_loan FOREIGN KEY (loan_id) REFERENCES loan (id),
    CONSTRAINT subsidy_application_live UNIQUE (live_loan_id)
);
CREATE INDEX subsidy_application_of_round ON subsidy_application (round_id, id);
CREATE INDEX subsidy_application_of_bank ON subsidy_application (bank_code, id);
CREATE INDEX subsidy_application_of_enterprise ON subsidy_application (uscc, id);
CREATE INDEX subsidy_application_of_division ON subsidy_application (division_code, id);

-- Nobody touches the same money twice: one person, one hand in an application.
CREATE TABLE subsidy_hand (
    application_id CHAR(36)    NOT NULL,
    person         VARCHAR(64) NOT NULL,
    hand           VARCHAR(16) NOT NULL,
    PRIMARY KEY (application_id, person)
);

-- Money granted, per party; caps of later applications count it.
CREATE TABLE subsidy_grant (
    application_id CHAR(36)       NOT NULL,
    party          VARCHAR(20)    NOT NULL,
    uscc           CHAR(18)       NOT NULL,
    scheme_code    VARCHAR(40)    NOT NULL,
    grant_year     INT            NOT NULL,
    amount         DECIMAL(18, 2) NOT NULL,
    PRIMARY KEY (application_id, party)
);
CREATE INDEX subsidy_grant_of_enterprise ON subsidy_grant (uscc);

-- One row per enterprise: locked while its grants are read and one is added.
CREATE TABLE subsidy_grant_lock (
    uscc CHAR(18) NOT NULL PRIMARY KEY
);
