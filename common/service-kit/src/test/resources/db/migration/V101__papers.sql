CREATE TABLE paper (
  id        CHAR(36)       NOT NULL,
  title     VARCHAR(200)   NOT NULL,
  amount    DECIMAL(18, 2) NOT NULL,
  issued_on DATE           NOT NULL,
  made_at   DATETIME(6)    NOT NULL,
  remark    LONGTEXT,
  version   BIGINT         NOT NULL,
  PRIMARY KEY (id)
);
