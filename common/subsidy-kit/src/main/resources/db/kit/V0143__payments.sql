-- One party's part of a case; ordered never passes granted, paid never ordered, asked back never paid.
CREATE TABLE payment_share (
  case_id     CHAR(36)       NOT NULL,
  party       VARCHAR(40)    NOT NULL,
  granted     DECIMAL(18, 2) NOT NULL,
  ordered     DECIMAL(18, 2) NOT NULL,
  paid        DECIMAL(18, 2) NOT NULL,
  clawed_back DECIMAL(18, 2) NOT NULL,
  PRIMARY KEY (case_id, party),
  CONSTRAINT payment_share_case FOREIGN KEY (case_id) REFERENCES subsidy_case (id),
  CONSTRAINT payment_share_course CHECK (clawed_back >= 0 AND clawed_back <= paid AND paid <= ordered
    AND ordered <= granted)
);

-- An order of one party to its bank.
CREATE TABLE payment_order (
  id         CHAR(36)       NOT NULL,
  version    BIGINT         NOT NULL,
  round_id   CHAR(36)       NOT NULL,
  party      VARCHAR(40)    NOT NULL,
  run        INT            NOT NULL,
  number     VARCHAR(100)   NOT NULL,
  ordered_by VARCHAR(190)   NOT NULL,
  ordered_on DATE           NOT NULL,
  total      DECIMAL(18, 2) NOT NULL,
  line_count INT            NOT NULL,
  digest     VARCHAR(80)    NOT NULL,
  paid       DECIMAL(18, 2) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT payment_order_run UNIQUE (round_id, party, run),
  CONSTRAINT payment_order_number UNIQUE (number),
  CONSTRAINT payment_order_round FOREIGN KEY (round_id) REFERENCES funding_round (id),
  CONSTRAINT payment_order_paid CHECK (paid >= 0 AND paid <= total)
);

-- open_case_id is the case while the bank still owes something of the line: a case stands in one open line per party.
CREATE TABLE payment_line (
  order_id        CHAR(36)       NOT NULL,
  line_number     INT            NOT NULL,
  case_id         CHAR(36)       NOT NULL,
  party           VARCHAR(40)    NOT NULL,
  open_case_id    CHAR(36),
  uscc            CHAR(18)       NOT NULL,
  enterprise_name VARCHAR(200)   NOT NULL,
  account_name    VARCHAR(200)   NOT NULL,
  account_number  VARCHAR(64)    NOT NULL,
  bank_name       VARCHAR(200)   NOT NULL,
  amount          DECIMAL(18, 2) NOT NULL,
  paid            DECIMAL(18, 2) NOT NULL,
  freed           DECIMAL(18, 2) NOT NULL,
  paid_on         DATE,
  bank_reference  VARCHAR(100),
  failure_reason  VARCHAR(500),
  PRIMARY KEY (order_id, line_number),
  CONSTRAINT payment_line_open UNIQUE (open_case_id, party),
  CONSTRAINT payment_line_order FOREIGN KEY (order_id) REFERENCES payment_order (id),
  CONSTRAINT payment_line_case FOREIGN KEY (case_id) REFERENCES subsidy_case (id),
  CONSTRAINT payment_line_course CHECK (paid >= 0 AND freed >= 0 AND paid + freed <= amount)
);

CREATE INDEX payment_line_of_case ON payment_line (case_id, party);

-- What the bank said; the same number on the same line counts once.
CREATE TABLE payment_receipt (
  id             CHAR(36)       NOT NULL,
  order_id       CHAR(36)       NOT NULL,
  line_number    INT            NOT NULL,
  bank_reference VARCHAR(100)   NOT NULL,
  outcome        VARCHAR(10)    NOT NULL,
  amount         DECIMAL(18, 2) NOT NULL,
  paid_on        DATE,
  failure_reason VARCHAR(500),
  recorded_by    VARCHAR(190)   NOT NULL,
  recorded_at    DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT payment_receipt_once UNIQUE (order_id, line_number, bank_reference),
  CONSTRAINT payment_receipt_line FOREIGN KEY (order_id, line_number)
    REFERENCES payment_line (order_id, line_number),
  CONSTRAINT payment_receipt_amount CHECK (amount > 0)
);

-- Paid money asked back, in the order of the decisions.
CREATE TABLE case_clawback (
  case_id     CHAR(36)       NOT NULL,
  number      INT            NOT NULL,
  amount      DECIMAL(18, 2) NOT NULL,
  interest    DECIMAL(18, 2) NOT NULL,
  returned    DECIMAL(18, 2) NOT NULL,
  decided_by  VARCHAR(190)   NOT NULL,
  decided_on  DATE           NOT NULL,
  reason_code VARCHAR(40)    NOT NULL,
  reason_text VARCHAR(1000),
  PRIMARY KEY (case_id, number),
  CONSTRAINT case_clawback_case FOREIGN KEY (case_id) REFERENCES subsidy_case (id),
  CONSTRAINT case_clawback_returned CHECK (amount > 0 AND interest >= 0 AND returned >= 0
    AND returned <= amount + interest)
);

CREATE TABLE case_clawback_part (
  case_id CHAR(36)       NOT NULL,
  number  INT            NOT NULL,
  party   VARCHAR(40)    NOT NULL,
  amount  DECIMAL(18, 2) NOT NULL,
  PRIMARY KEY (case_id, number, party),
  CONSTRAINT case_clawback_part_of FOREIGN KEY (case_id, number) REFERENCES case_clawback (case_id, number)
);

CREATE TABLE case_clawback_return (
  id             CHAR(36)       NOT NULL,
  case_id        CHAR(36)       NOT NULL,
  number         INT            NOT NULL,
  amount         DECIMAL(18, 2) NOT NULL,
  received_on    DATE           NOT NULL,
  bank_reference VARCHAR(100)   NOT NULL,
  recorded_by    VARCHAR(190)   NOT NULL,
  recorded_at    DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT case_clawback_return_once UNIQUE (case_id, number, bank_reference),
  CONSTRAINT case_clawback_return_of FOREIGN KEY (case_id, number) REFERENCES case_clawback (case_id, number)
);
