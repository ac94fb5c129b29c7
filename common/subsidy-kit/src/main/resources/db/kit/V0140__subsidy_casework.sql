-- A round pins one scheme version as it was when the round was called. granted never passes budget, in all and per party.
CREATE TABLE funding_round (
    id               CHAR(36)       NOT NULL PRIMARY KEY,
    version          BIGINT         NOT NULL,
    name             VARCHAR(200)   NOT NULL,
    scheme           LONGTEXT       NOT NULL,
    scheme_code      VARCHAR(40)    NOT NULL,
    scheme_version   VARCHAR(20)    NOT NULL,
    rule_author      VARCHAR(64)    NULL,
    terms            LONGTEXT       NOT NULL,
    budget           DECIMAL(18, 2) NOT NULL,
    granted          DECIMAL(18, 2) NOT NULL,
    stage            VARCHAR(10)    NOT NULL,
    notice_id        CHAR(36)       NULL,
    notice_closes_on DATE           NULL,
    opened_by        VARCHAR(64)    NOT NULL,
    CONSTRAINT funding_round_budget CHECK (granted >= 0 AND granted <= budget)
);

CREATE TABLE funding_round_party (
    round_id CHAR(36)       NOT NULL,
    party    VARCHAR(20)    NOT NULL,
    budget   DECIMAL(18, 2) NOT NULL,
    granted  DECIMAL(18, 2) NOT NULL,
    PRIMARY KEY (round_id, party),
    CONSTRAINT funding_round_party_round FOREIGN KEY (round_id) REFERENCES funding_round (id),
    CONSTRAINT funding_round_party_budget CHECK (granted >= 0 AND granted <= budget)
);

-- live_loan_id is the loan while the case is live: one loan, one live case.
CREATE TABLE subsidy_case (
    id              CHAR(36)       NOT NULL PRIMARY KEY,
    version         BIGINT         NOT NULL,
    round_id        CHAR(36)       NOT NULL,
    loan_id         CHAR(36)       NOT NULL,
    live_loan_id    CHAR(36)       NULL,
    bank_code       VARCHAR(32)    NOT NULL,
    uscc            CHAR(18)       NOT NULL,
    enterprise_name VARCHAR(200)   NOT NULL,
    division_code   VARCHAR(6)     NOT NULL,
    state           VARCHAR(16)    NOT NULL,
    prepared_by     VARCHAR(64)    NOT NULL,
    filed_on        DATE           NOT NULL,
    due_on          DATE           NULL,
    due_projected   BOOLEAN        NOT NULL,
    entry_number    INT            NULL,
    progress        LONGTEXT       NOT NULL,
    listed          LONGTEXT       NULL,
    CONSTRAINT subsidy_case_round FOREIGN KEY (round_id) REFERENCES funding_round (id),
    CONSTRAINT subsidy_case_live UNIQUE (live_loan_id),
    CONSTRAINT subsidy_case_entry UNIQUE (round_id, entry_number)
);
CREATE INDEX subsidy_case_of_round ON subsidy_case (round_id, id);
CREATE INDEX subsidy_case_of_round_state ON subsidy_case (round_id, state, id);
CREATE INDEX subsidy_case_of_bank ON subsidy_case (bank_code, id);
CREATE INDEX subsidy_case_of_enterprise ON subsidy_case (uscc, id);
CREATE INDEX subsidy_case_of_division ON subsidy_case (division_code, id);
CREATE INDEX subsidy_case_due ON subsidy_case (due_on, id);
CREATE INDEX subsidy_case_projected ON subsidy_case (due_projected, id);

-- Nobody touches the same money twice: one person, one hand in a case.
CREATE TABLE case_hand (
    case_id      CHAR(36)    NOT NULL,
    person       VARCHAR(64) NOT NULL,
    hand         VARCHAR(16) NOT NULL,
    seen_version BIGINT      NOT NULL,
    PRIMARY KEY (case_id, person),
    CONSTRAINT case_hand_case FOREIGN KEY (case_id) REFERENCES subsidy_case (id)
);

-- What reviewers found; standing is taken away when a correction touches what the review rests on.
CREATE TABLE case_review (
    case_id     CHAR(36)    NOT NULL,
    number      INT         NOT NULL,
    stage       VARCHAR(20) NOT NULL,
    verdict     VARCHAR(10) NOT NULL,
    standing    BOOLEAN     NOT NULL,
    reviewed_by VARCHAR(64) NOT NULL,
    reviewed_on DATE        NOT NULL,
    due_on      DATE        NULL,
    content     LONGTEXT    NOT NULL,
    PRIMARY KEY (case_id, number),
    CONSTRAINT case_review_case FOREIGN KEY (case_id) REFERENCES subsidy_case (id)
);

-- Money granted, per party; caps of later cases count it, less what was asked back.
CREATE TABLE case_grant (
    case_id     CHAR(36)       NOT NULL,
    party       VARCHAR(20)    NOT NULL,
    uscc        CHAR(18)       NOT NULL,
    scheme_code VARCHAR(40)    NOT NULL,
    grant_year  INT            NOT NULL,
    amount      DECIMAL(18, 2) NOT NULL,
    clawed_back DECIMAL(18, 2) NOT NULL,
    PRIMARY KEY (case_id, party),
    CONSTRAINT case_grant_case FOREIGN KEY (case_id) REFERENCES subsidy_case (id),
    CONSTRAINT case_grant_clawed_back CHECK (clawed_back >= 0 AND clawed_back <= amount)
);
CREATE INDEX case_grant_of_enterprise ON case_grant (uscc);

-- One row per enterprise: locked while its grants are read and one is added.
CREATE TABLE case_grant_lock (
    uscc CHAR(18) NOT NULL PRIMARY KEY
);

-- The frozen list of a round.
CREATE TABLE round_list (
    round_id CHAR(36)       NOT NULL PRIMARY KEY,
    content  LONGTEXT       NOT NULL,
    digest   VARCHAR(80)    NOT NULL,
    entries  INT            NOT NULL,
    total    DECIMAL(18, 2) NOT NULL,
    made_by  VARCHAR(64)    NOT NULL,
    made_on  DATE           NOT NULL,
    CONSTRAINT round_list_round FOREIGN KEY (round_id) REFERENCES funding_round (id)
);

-- What everybody may read: frozen and masked.
CREATE TABLE public_notice (
    id           CHAR(36)    NOT NULL PRIMARY KEY,
    round_id     CHAR(36)    NOT NULL,
    content      LONGTEXT    NOT NULL,
    digest       VARCHAR(80) NOT NULL,
    published_by VARCHAR(64) NOT NULL,
    published_on DATE        NOT NULL,
    closes_on    DATE        NOT NULL,
    CONSTRAINT public_notice_round UNIQUE (round_id),
    CONSTRAINT public_notice_of_round FOREIGN KEY (round_id) REFERENCES funding_round (id)
);

CREATE TABLE objection (
    id           CHAR(36)      NOT NULL PRIMARY KEY,
    version      BIGINT        NOT NULL,
    case_id      CHAR(36)      NOT NULL,
    notice_id    CHAR(36)      NOT NULL,
    entry_number INT           NOT NULL,
    name         VARCHAR(100)  NOT NULL,
    contact      VARCHAR(100)  NOT NULL,
    evidence     VARCHAR(4000) NOT NULL,
    state        VARCHAR(10)   NOT NULL,
    received_on  DATE          NOT NULL,
    recorded_by  VARCHAR(64)   NOT NULL,
    due_on       DATE          NOT NULL,
    decided_by   VARCHAR(64)   NULL,
    decided_on   DATE          NULL,
    reason_code  VARCHAR(40)   NULL,
    reason_text  VARCHAR(1000) NULL,
    CONSTRAINT objection_case FOREIGN KEY (case_id) REFERENCES subsidy_case (id),
    CONSTRAINT objection_notice FOREIGN KEY (notice_id) REFERENCES public_notice (id)
);
CREATE INDEX objection_of_case ON objection (case_id, state);
