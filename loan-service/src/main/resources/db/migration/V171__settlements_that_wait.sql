-- A bank's settlements that a second person has not confirmed yet: few among all that were ever settled.
CREATE INDEX loan_of_bank_by_settlement ON loan (bank_code, released, status, settlement_confirmed_by, id);
