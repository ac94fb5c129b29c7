CREATE TABLE note (
  id      CHAR(36)     NOT NULL,
  owner   VARCHAR(190) NOT NULL,
  title   VARCHAR(200) NOT NULL,
  content LONGTEXT     NOT NULL,
  version BIGINT       NOT NULL,
  PRIMARY KEY (id)
);
