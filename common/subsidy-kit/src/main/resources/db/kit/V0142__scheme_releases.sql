-- Scheme versions written here: drafts, released by a second person, or refused. The text of a row never changes.
CREATE TABLE scheme_release (
  id             CHAR(36)      NOT NULL,
  version        BIGINT        NOT NULL,
  code           VARCHAR(40)   NOT NULL,
  scheme_version VARCHAR(40)   NOT NULL,
  valid_from     DATE          NOT NULL,
  -- The first day on which it answers: set by its release, so that no two of a scheme begin on one day.
  answers_from   DATE,
  tree           LONGTEXT      NOT NULL,
  digest         VARCHAR(71)   NOT NULL,
  status         VARCHAR(10)   NOT NULL,
  author         VARCHAR(190)  NOT NULL,
  drafted_at     DATETIME(6)   NOT NULL,
  decided_by     VARCHAR(190),
  decided_at     DATETIME(6),
  reason_code    VARCHAR(40),
  reason_text    VARCHAR(1000),
  PRIMARY KEY (id),
  CONSTRAINT scheme_release_name UNIQUE (code, scheme_version),
  CONSTRAINT scheme_release_day UNIQUE (code, answers_from),
  -- Four eyes: who wrote a rule does not release it.
  CONSTRAINT scheme_release_two_persons CHECK (author <> decided_by)
);

CREATE INDEX scheme_release_status ON scheme_release (status);
