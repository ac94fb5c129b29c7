-- Keys of commands that were carried out, with the first answer.
CREATE TABLE idempotency_record (
  caller      VARCHAR(190) NOT NULL,
  key_digest  CHAR(64)     NOT NULL,
  fingerprint CHAR(64)     NOT NULL,
  status      INT,
  location    VARCHAR(1000),
  etag        VARCHAR(255),
  body        LONGTEXT,
  created_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (caller, key_digest)
);

-- One row per change; never updated, never deleted.
CREATE TABLE audit_entry (
  id                CHAR(36)      NOT NULL,
  occurred_at       DATETIME(6)   NOT NULL,
  actor             VARCHAR(190)  NOT NULL,
  actor_roles       VARCHAR(1000) NOT NULL,
  organisation_kind VARCHAR(60)   NOT NULL,
  organisation_code VARCHAR(190)  NOT NULL,
  action            VARCHAR(100)  NOT NULL,
  object_type       VARCHAR(100)  NOT NULL,
  object_id         VARCHAR(190)  NOT NULL,
  before_json       LONGTEXT,
  after_json        LONGTEXT,
  reason            LONGTEXT,
  trace_id          CHAR(32),
  PRIMARY KEY (id)
);

CREATE INDEX audit_entry_object ON audit_entry (object_type, object_id);

-- Entries that wait for their seal: written with the entry, deleted with the seal.
CREATE TABLE audit_pending (
  entry_id CHAR(36) NOT NULL,
  PRIMARY KEY (entry_id)
);

-- The chain: append-only, numbers without gaps, given by the sealer alone.
CREATE TABLE audit_seal (
  seq       BIGINT   NOT NULL,
  entry_id  CHAR(36) NOT NULL,
  prev_hash CHAR(64) NOT NULL,
  hash      CHAR(64) NOT NULL,
  PRIMARY KEY (seq)
);

CREATE UNIQUE INDEX audit_seal_entry ON audit_seal (entry_id);

-- The end of the chain, one row.
CREATE TABLE audit_head (
  id   INT      NOT NULL,
  seq  BIGINT   NOT NULL,
  hash CHAR(64) NOT NULL,
  PRIMARY KEY (id)
);

INSERT INTO audit_head (id, seq, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
