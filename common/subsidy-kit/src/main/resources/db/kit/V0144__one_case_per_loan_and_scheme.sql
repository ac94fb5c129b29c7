-- Schemes stand side by side: a loan has one live case under each scheme, no longer one in all.
ALTER TABLE subsidy_case ADD COLUMN scheme_code VARCHAR(40) DEFAULT '' NOT NULL;
UPDATE subsidy_case SET scheme_code = (SELECT r.scheme_code FROM funding_round r WHERE r.id = subsidy_case.round_id);
ALTER TABLE subsidy_case ALTER COLUMN scheme_code DROP DEFAULT;
ALTER TABLE subsidy_case DROP CONSTRAINT subsidy_case_live;
ALTER TABLE subsidy_case ADD CONSTRAINT subsidy_case_live UNIQUE (live_loan_id, scheme_code);
