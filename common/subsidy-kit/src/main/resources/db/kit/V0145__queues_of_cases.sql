-- What a desk asks for: cases in some states, in its scope, of an enterprise whose name is known in part.
-- enterprise_name_folded: the name as it is searched, without differences of width, case and blanks.
ALTER TABLE subsidy_case ADD COLUMN enterprise_name_folded VARCHAR(1000) DEFAULT '' NOT NULL;
CREATE INDEX subsidy_case_by_state ON subsidy_case (state, id);
CREATE INDEX subsidy_case_of_state_round ON subsidy_case (state, round_id);
CREATE INDEX subsidy_case_of_bank_state ON subsidy_case (bank_code, state, round_id);
CREATE INDEX subsidy_case_of_division_state ON subsidy_case (division_code, state, round_id);
