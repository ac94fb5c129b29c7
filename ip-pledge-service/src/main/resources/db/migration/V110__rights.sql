-- Intellectual property rights: one row for each, however many banks stated it. Key: number and kind.
-- standing_…: the entry of right_status that stands.
CREATE TABLE ip_right (
    id              CHAR(36)     NOT NULL PRIMARY KEY,
    version         BIGINT       NOT NULL,
    kind            VARCHAR(32)  NOT NULL,
    right_number    VARCHAR(64)  NOT NULL,
    name            VARCHAR(200) NOT NULL,
    division_code   VARCHAR(6)   NOT NULL,
    applied_on      DATE         NOT NULL,
    granted_on      DATE         NULL,
    expires_on      DATE         NULL,
    pledged_before  BOOLEAN      NOT NULL,
    divisional      BOOLEAN      NOT NULL,
    twin_number     VARCHAR(64)  NULL,
    standing_status VARCHAR(16)  NOT NULL,
    standing_bars   VARCHAR(200) NOT NULL,
    standing_fee    VARCHAR(16)  NOT NULL,
    fee_due_on      DATE         NULL,
    standing_on     DATE         NOT NULL,
    standing_source VARCHAR(200) NOT NULL,
    standing_by     VARCHAR(190) NOT NULL,
    standing_at     DATETIME(6)  NOT NULL,
    entered_by      VARCHAR(190) NOT NULL,
    entered_by_bank VARCHAR(32)  NULL,
    CONSTRAINT ip_right_number UNIQUE (right_number, kind)
);

-- uscc: NULL for a person. share_percent: the shares of a right add up to 100.
CREATE TABLE right_owner (
    ip_right_id   CHAR(36)      NOT NULL,
    place_in_list INT           NOT NULL,
    uscc          CHAR(18)      NULL,
    name          VARCHAR(200)  NOT NULL,
    share_percent DECIMAL(9, 6) NOT NULL,
    PRIMARY KEY (ip_right_id, place_in_list),
    CONSTRAINT right_owner_right FOREIGN KEY (ip_right_id) REFERENCES ip_right (id),
    CONSTRAINT right_owner_share CHECK (share_percent > 0 AND share_percent <= 100)
);
CREATE INDEX right_owner_by_uscc ON right_owner (uscc, ip_right_id);

-- What was found out about a right, and when; rows are added and never changed.
CREATE TABLE right_status (
    id           CHAR(36)     NOT NULL PRIMARY KEY,
    ip_right_id  CHAR(36)     NOT NULL,
    status       VARCHAR(16)  NOT NULL,
    bars         VARCHAR(200) NOT NULL,
    fee          VARCHAR(16)  NOT NULL,
    fee_due_on   DATE         NULL,
    found_on     DATE         NOT NULL,
    source       VARCHAR(200) NOT NULL,
    recorded_by  VARCHAR(190) NOT NULL,
    recorded_at  DATETIME(6)  NOT NULL,
    bank_code    VARCHAR(32)  NULL,
    CONSTRAINT right_status_right FOREIGN KEY (ip_right_id) REFERENCES ip_right (id)
);
CREATE INDEX right_status_of_right ON right_status (ip_right_id, found_on, id);

-- The banks that stated a right: they see it, other banks do not.
CREATE TABLE right_reader (
    ip_right_id CHAR(36)    NOT NULL,
    bank_code   VARCHAR(32) NOT NULL,
    since_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (ip_right_id, bank_code),
    CONSTRAINT right_reader_right FOREIGN KEY (ip_right_id) REFERENCES ip_right (id)
);

-- What lists of rights go along, see ADR 0010: one row for each list in which a right stands, with what lists are narrowed
-- and ordered by. audience: bank:CODE, owner:USCC, place:DIVISION or city. Derived from the tables above with each change.
CREATE TABLE right_listing (
    audience    VARCHAR(40) NOT NULL,
    ip_right_id CHAR(36)    NOT NULL,
    kind        VARCHAR(32) NOT NULL,
    status      VARCHAR(16) NOT NULL,
    fee_due_on  DATE        NULL,
    expires_on  DATE        NULL,
    PRIMARY KEY (audience, ip_right_id),
    CONSTRAINT right_listing_right FOREIGN KEY (ip_right_id) REFERENCES ip_right (id)
);
CREATE INDEX right_listing_by_kind ON right_listing (audience, kind, ip_right_id);
CREATE INDEX right_listing_by_status ON right_listing (audience, status, ip_right_id);
CREATE INDEX right_listing_by_both ON right_listing (audience, kind, status, ip_right_id);
CREATE INDEX right_listing_by_fee ON right_listing (audience, fee_due_on, ip_right_id);
CREATE INDEX right_listing_by_end ON right_listing (audience, expires_on, ip_right_id);
