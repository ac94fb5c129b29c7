-- Who may sign in, and the refresh tokens given out. Instants are UTC.

CREATE TABLE organisation (
    id CHAR(36) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    code VARCHAR(40) NOT NULL,
    name VARCHAR(200) NOT NULL,
    version BIGINT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT organisation_code UNIQUE (kind, code)
);

-- role_names and area_codes are lists parted by a space: nothing searches in them, and they are read with every sign-in.
CREATE TABLE account (
    id CHAR(36) NOT NULL,
    username VARCHAR(64) NOT NULL,
    display_name VARCHAR(100) NOT NULL,
    organisation_id CHAR(36) NOT NULL,
    role_names VARCHAR(400) NOT NULL,
    area_codes VARCHAR(400) NOT NULL,
    uscc CHAR(18),
    password_hash VARCHAR(200) NOT NULL,
    locked SMALLINT NOT NULL,
    tokens_from DATETIME(6) NOT NULL,
    version BIGINT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT account_username UNIQUE (username),
    CONSTRAINT account_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
CREATE INDEX account_tokens_from ON account (tokens_from);

-- A family begins with a sign-in; each refresh uses one of its tokens and adds the next.
CREATE TABLE refresh_family (
    id CHAR(36) NOT NULL,
    account_id CHAR(36) NOT NULL,
    begun_at DATETIME(6) NOT NULL,
    valid_until DATETIME(6) NOT NULL,
    ended_at DATETIME(6),
    end_reason VARCHAR(40),
    PRIMARY KEY (id),
    CONSTRAINT refresh_family_account FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX refresh_family_ended ON refresh_family (ended_at);
CREATE INDEX refresh_family_valid ON refresh_family (valid_until);

-- digest is the SHA-256 of the token: a copy of the table opens no door.
CREATE TABLE refresh_token (
    digest CHAR(64) NOT NULL,
    family_id CHAR(36) NOT NULL,
    given_at DATETIME(6) NOT NULL,
    valid_until DATETIME(6) NOT NULL,
    used_at DATETIME(6),
    PRIMARY KEY (digest),
    CONSTRAINT refresh_token_family FOREIGN KEY (family_id) REFERENCES refresh_family (id)
);
CREATE INDEX refresh_token_family_id ON refresh_token (family_id);

-- One row: whether the data were made with demo accounts (DEMO) or for real work (REAL). The two never mix.
CREATE TABLE installation (
    id SMALLINT NOT NULL,
    made_as VARCHAR(10) NOT NULL,
    made_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
);
