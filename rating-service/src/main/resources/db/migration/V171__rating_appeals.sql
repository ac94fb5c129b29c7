-- Appeals of enterprises against assessments. live_assessment: the assessment unless the appeal was taken back, so that one
-- is appealed once. due_on: lawful last day of the decision. Who made the assessment does not take the appeal.
CREATE TABLE rating_appeal (
    id              CHAR(36)      NOT NULL PRIMARY KEY,
    version         BIGINT        NOT NULL,
    uscc            CHAR(18)      NOT NULL,
    assessment_id   CHAR(36)      NOT NULL,
    assessed_by     VARCHAR(190)  NOT NULL,
    state           VARCHAR(10)   NOT NULL,
    filed_by        VARCHAR(190)  NOT NULL,
    filed_on        DATE          NOT NULL,
    due_on          DATE          NOT NULL,
    due_projected   BOOLEAN       NOT NULL,
    live_assessment CHAR(36)      NULL,
    taken_by        VARCHAR(190)  NULL,
    taken_on        DATE          NULL,
    decided_by      VARCHAR(190)  NULL,
    decided_on      DATE          NULL,
    decided_reason  VARCHAR(1000) NULL,
    withdrawn_on    DATE          NULL,
    CONSTRAINT rating_appeal_live UNIQUE (live_assessment),
    CONSTRAINT rating_appeal_of FOREIGN KEY (assessment_id) REFERENCES assessment (id),
    CONSTRAINT rating_appeal_other_hand CHECK (taken_by IS NULL OR LOWER(taken_by) <> LOWER(assessed_by)),
    CONSTRAINT rating_appeal_decided CHECK ((state IN ('UPHELD', 'DISMISSED')) = (decided_by IS NOT NULL))
);
CREATE INDEX rating_appeal_by_enterprise ON rating_appeal (uscc, id);
CREATE INDEX rating_appeal_by_state ON rating_appeal (state, due_on);
CREATE INDEX rating_appeal_by_filing ON rating_appeal (filed_on, id);

-- What an enterprise holds to be misjudged. indicator: NULL for the grade as a whole.
CREATE TABLE rating_appeal_ground (
    appeal_id CHAR(36)      NOT NULL,
    place     INT           NOT NULL,
    indicator VARCHAR(60)   NULL,
    reason    VARCHAR(1000) NOT NULL,
    PRIMARY KEY (appeal_id, place),
    CONSTRAINT rating_appeal_ground_of FOREIGN KEY (appeal_id) REFERENCES rating_appeal (id)
);
