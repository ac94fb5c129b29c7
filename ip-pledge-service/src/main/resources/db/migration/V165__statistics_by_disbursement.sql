-- Statistics by the day of disbursement go along it too, inside whose the loans are; those of the city have loan_by_disbursement.
CREATE INDEX loan_of_bank_by_disbursement ON loan (bank_code, disbursed_on);
CREATE INDEX loan_of_division_by_disbursement ON loan (division_code, disbursed_on);
