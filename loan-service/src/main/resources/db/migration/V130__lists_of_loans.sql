-- What lists of loans go along. A page reads its own rows and hardly more, however many records there are: each index
-- begins with what is equal in all rows of a page (whose list, released or not), goes on with what the list is ordered
-- by, and ends in the id that breaks ties.
--
-- released: a checker of the bank released the record once; nobody but the bank sees it before. Without it in front, the
-- newest entries of a large import would be read and left out by everybody else.
-- enterprise_name_folded: the name as it is searched, without differences of width, case and blanks.
ALTER TABLE loan ADD COLUMN released BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE loan ADD COLUMN enterprise_name_folded VARCHAR(1000) DEFAULT '' NOT NULL;
UPDATE loan SET released = TRUE WHERE checked_by IS NOT NULL;

CREATE INDEX loan_of_bank_by_entry ON loan (bank_code, released, id);
CREATE INDEX loan_of_bank_by_status ON loan (bank_code, released, status, id);
CREATE INDEX loan_of_bank_by_decision ON loan (bank_code, released, decided_on, id);
CREATE INDEX loan_of_bank_by_disbursement ON loan (bank_code, released, disbursed_on, id);
CREATE INDEX loan_of_bank_by_maturity ON loan (bank_code, released, matures_on, id);
CREATE INDEX loan_of_bank_by_principal ON loan (bank_code, released, principal, id);

CREATE INDEX loan_of_division_by_entry ON loan (division_code, released, id);
CREATE INDEX loan_of_division_by_status ON loan (division_code, released, status, id);
CREATE INDEX loan_of_division_by_decision ON loan (division_code, released, decided_on, id);
CREATE INDEX loan_of_division_by_disbursement ON loan (division_code, released, disbursed_on, id);
CREATE INDEX loan_of_division_by_maturity ON loan (division_code, released, matures_on, id);
CREATE INDEX loan_of_division_by_principal ON loan (division_code, released, principal, id);

CREATE INDEX loan_of_city_by_entry ON loan (released, id);
CREATE INDEX loan_of_city_by_status ON loan (released, status, id);
CREATE INDEX loan_of_city_by_decision ON loan (released, decided_on, id);
CREATE INDEX loan_of_city_by_disbursement ON loan (released, disbursed_on, id);
CREATE INDEX loan_of_city_by_maturity ON loan (released, matures_on, id);
CREATE INDEX loan_of_city_by_principal ON loan (released, principal, id);

-- A note number asked for by somebody who is no bank.
CREATE INDEX loan_by_note ON loan (note_number);

-- Replaced by the ones above.
DROP INDEX loan_of_bank ON loan;
DROP INDEX loan_of_division ON loan;
DROP INDEX loan_by_status ON loan;

-- Every name under which an enterprise was recorded, and the pairs of characters that lie beside each other in them:
-- which enterprises a piece of a name can mean. Never shortened: a name of former days only costs a look.
CREATE TABLE enterprise_name (
    uscc CHAR(18)     NOT NULL,
    name VARCHAR(200) NOT NULL,
    PRIMARY KEY (uscc, name)
);
CREATE TABLE enterprise_name_gram (
    gram VARCHAR(4) NOT NULL,
    uscc CHAR(18)   NOT NULL,
    PRIMARY KEY (gram, uscc)
);
