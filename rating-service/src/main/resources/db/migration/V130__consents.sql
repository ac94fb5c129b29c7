-- What enterprises let banks see. bank_code '*' stands for every bank; until_on is the last day. A row is never deleted.
CREATE TABLE consent (
    id           CHAR(36)     NOT NULL PRIMARY KEY,
    version      BIGINT       NOT NULL,
    uscc         CHAR(18)     NOT NULL,
    bank_code    VARCHAR(32)  NOT NULL,
    look_scope   VARCHAR(24)  NOT NULL,
    from_on      DATE         NOT NULL,
    until_on     DATE         NOT NULL,
    given_by     VARCHAR(190) NOT NULL,
    withdrawn_at DATETIME(6)  NULL,
    withdrawn_by VARCHAR(190) NULL,
    CONSTRAINT consent_of FOREIGN KEY (uscc) REFERENCES enterprise (uscc),
    CONSTRAINT consent_term CHECK (until_on >= from_on)
);
CREATE INDEX consent_of_enterprise ON consent (uscc, id);
CREATE INDEX consent_to_bank ON consent (bank_code, id);

-- Every look of a bank under a consent; rows are added and never changed.
CREATE TABLE consent_look (
    id         CHAR(36)     NOT NULL PRIMARY KEY,
    uscc       CHAR(18)     NOT NULL,
    consent_id CHAR(36)     NOT NULL,
    bank_code  VARCHAR(32)  NOT NULL,
    looked_by  VARCHAR(190) NOT NULL,
    looked_at  DATETIME(6)  NOT NULL,
    subject    VARCHAR(32)  NOT NULL,
    look_scope VARCHAR(24)  NOT NULL,
    CONSTRAINT consent_look_under FOREIGN KEY (consent_id) REFERENCES consent (id)
);
CREATE INDEX consent_look_at ON consent_look (uscc, id);
