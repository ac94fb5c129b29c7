-- A sheet on its way into the records of a service: received, checked, confirmed, written.
CREATE TABLE sheet_import (
  id               CHAR(36)     NOT NULL,
  version          BIGINT       NOT NULL,
  kind             VARCHAR(40)  NOT NULL,
  organisation     VARCHAR(190) NOT NULL,
  status           VARCHAR(16)  NOT NULL,
  revision         INT          NOT NULL,
  checked_revision INT          NOT NULL,
  file_id          CHAR(36)     NOT NULL,
  file_name        VARCHAR(255) NOT NULL,
  received_by      VARCHAR(190) NOT NULL,
  received_at      DATETIME(6)  NOT NULL,
  receiver         LONGTEXT     NOT NULL,
  file_columns     LONGTEXT     NOT NULL,
  total_rows       INT          NOT NULL,
  last_key         INT          NOT NULL,
  tally            LONGTEXT     NOT NULL,
  confirmed_on     DATE,
  confirmed_at     DATETIME(6),
  confirmation     VARCHAR(16),
  confirmer        LONGTEXT,
  failure          VARCHAR(100),
  attempts         INT          NOT NULL,
  worker           CHAR(36),
  lease_until      DATETIME(6),
  PRIMARY KEY (id)
);

CREATE INDEX sheet_import_of_organisation ON sheet_import (kind, organisation, id);
CREATE INDEX sheet_import_by_status ON sheet_import (status, lease_until);

-- Every file that was taken in. The same bytes from the same organisation are the same file.
CREATE TABLE sheet_import_file (
  id           CHAR(36)     NOT NULL,
  kind         VARCHAR(40)  NOT NULL,
  organisation VARCHAR(190) NOT NULL,
  digest       CHAR(64)     NOT NULL,
  import_id    CHAR(36)     NOT NULL,
  revision     INT          NOT NULL,
  name         VARCHAR(255) NOT NULL,
  size_bytes   BIGINT       NOT NULL,
  received_by  VARCHAR(190) NOT NULL,
  received_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT sheet_import_file_once UNIQUE (kind, organisation, digest)
);

CREATE INDEX sheet_import_file_of ON sheet_import_file (import_id, revision);

-- The bytes of a file, in pieces that every server takes. Stored before the file's own row is.
CREATE TABLE sheet_import_part (
  file_id   CHAR(36)    NOT NULL,
  part_no   INT         NOT NULL,
  stored_at DATETIME(6) NOT NULL,
  content   MEDIUMBLOB  NOT NULL,
  PRIMARY KEY (file_id, part_no)
);

-- Rows with their verdicts, some at a time, as deflated JSON.
CREATE TABLE sheet_import_chunk (
  import_id      CHAR(36) NOT NULL,
  revision       INT      NOT NULL,
  chunk_no       INT      NOT NULL,
  accepted_rows  INT      NOT NULL,
  warning_rows   INT      NOT NULL,
  rejected_rows  INT      NOT NULL,
  duplicate_rows INT      NOT NULL,
  written_rows   INT      NOT NULL,
  tally          LONGTEXT NOT NULL,
  content        LONGBLOB NOT NULL,
  PRIMARY KEY (import_id, revision, chunk_no)
);
