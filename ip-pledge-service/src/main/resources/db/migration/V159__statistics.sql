-- Statistics go along the day that counts, inside whose it is.
CREATE INDEX loan_of_bank_by_decision ON loan (bank_code, released, decided_on);
CREATE INDEX loan_of_division_by_decision ON loan (division_code, released, decided_on);
CREATE INDEX loan_of_city_by_decision ON loan (released, decided_on);
CREATE INDEX pledge_of_bank_by_registration ON pledge (bank_code, registered_on);
CREATE INDEX pledge_of_division_by_registration ON pledge (division_code, registered_on);
CREATE INDEX pledge_by_registration ON pledge (registered_on);
