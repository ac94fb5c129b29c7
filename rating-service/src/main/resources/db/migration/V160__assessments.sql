-- What an enterprise was rated on a day: rows are added and never changed. Scores are hundredths of a point, dimensions
-- as "code:hundredths" in the system's order (empty where nothing applied); coverage in percent.
CREATE TABLE assessment (
    id          CHAR(36)     NOT NULL PRIMARY KEY,
    uscc        CHAR(18)     NOT NULL,
    input_id    CHAR(36)     NOT NULL,
    system_id   CHAR(36)     NOT NULL,
    on_day      DATE         NOT NULL,
    stage       VARCHAR(60)  NOT NULL,
    total       INT          NOT NULL,
    upper_bound INT          NOT NULL,
    coverage    INT          NOT NULL,
    dimensions  VARCHAR(400) NOT NULL,
    score_grade VARCHAR(60)  NOT NULL,
    grade       VARCHAR(60)  NOT NULL,
    veto        VARCHAR(60)  NULL,
    valid_until DATE         NOT NULL,
    run_id      CHAR(36)     NOT NULL,
    made_by     VARCHAR(64)  NOT NULL,
    made_at     DATETIME(6)  NOT NULL
);
CREATE INDEX assessment_by_enterprise ON assessment (uscc, on_day, id);
CREATE INDEX assessment_by_run ON assessment (run_id, id);

-- The assessment that stands of each enterprise, with what comparisons and lists need of it.
-- industry_group: first two digits of GB/T 4754-2017. grade_place: 0 is the best.
CREATE TABLE standing_rating (
    uscc           CHAR(18)     NOT NULL PRIMARY KEY,
    assessment_id  CHAR(36)     NOT NULL,
    input_id       CHAR(36)     NOT NULL,
    system_id      CHAR(36)     NOT NULL,
    on_day         DATE         NOT NULL,
    total          INT          NOT NULL,
    grade          VARCHAR(60)  NOT NULL,
    grade_place    INT          NOT NULL,
    veto           VARCHAR(60)  NULL,
    valid_until    DATE         NOT NULL,
    division_code  VARCHAR(6)   NOT NULL,
    industry_group CHAR(2)      NOT NULL
);
CREATE INDEX standing_rating_by_division ON standing_rating (division_code, total);
CREATE INDEX standing_rating_by_industry ON standing_rating (industry_group, total);
CREATE INDEX standing_rating_by_validity ON standing_rating (valid_until);

-- Runs over many enterprises. last_uscc: how far the run came; owner and lease_until: who works on it.
CREATE TABLE assessment_run (
    id          CHAR(36)     NOT NULL PRIMARY KEY,
    scope       VARCHAR(4000) NOT NULL,
    on_day      DATE         NOT NULL,
    system_id   CHAR(36)     NOT NULL,
    status      VARCHAR(10)  NOT NULL,
    enterprises INT          NOT NULL,
    looked_at   INT          NOT NULL,
    written     INT          NOT NULL,
    last_uscc   CHAR(18)     NULL,
    started_by  VARCHAR(64)  NOT NULL,
    started_at  DATETIME(6)  NOT NULL,
    finished_at DATETIME(6)  NULL,
    owner       CHAR(36)     NULL,
    lease_until DATETIME(6)  NULL
);
CREATE INDEX assessment_run_by_status ON assessment_run (status, id);
