-- What the library of qualifications said about a record's library number, and when; NULL where nobody looked it up.
ALTER TABLE loan ADD COLUMN library_check VARCHAR(16) NULL;
ALTER TABLE loan ADD COLUMN library_checked_on DATE NULL;
