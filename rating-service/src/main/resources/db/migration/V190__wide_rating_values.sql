-- Values of systems of up to 200 indicators; how long they can become is checked when a system is written.
ALTER TABLE rating_input MODIFY COLUMN values_json VARCHAR(16000) NOT NULL;
