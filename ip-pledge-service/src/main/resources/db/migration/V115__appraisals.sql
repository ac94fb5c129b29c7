-- Values of rights by appraisers; rows are added and never changed. Each belongs to the bank that had it made.
CREATE TABLE appraisal (
    id            CHAR(36)       NOT NULL PRIMARY KEY,
    ip_right_id   CHAR(36)       NOT NULL,
    bank_code     VARCHAR(32)    NOT NULL,
    amount        DECIMAL(18, 2) NOT NULL,
    method        VARCHAR(16)    NOT NULL,
    appraiser     VARCHAR(200)   NOT NULL,
    appraised_on  DATE           NOT NULL,
    valid_until   DATE           NOT NULL,
    report_number VARCHAR(64)    NULL,
    entered_by    VARCHAR(190)   NOT NULL,
    recorded_at   DATETIME(6)    NOT NULL,
    CONSTRAINT appraisal_right FOREIGN KEY (ip_right_id) REFERENCES ip_right (id),
    CONSTRAINT appraisal_amount CHECK (amount > 0),
    CONSTRAINT appraisal_days CHECK (valid_until >= appraised_on)
);
CREATE INDEX appraisal_of_right ON appraisal (ip_right_id, bank_code, appraised_on, id);
