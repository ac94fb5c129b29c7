-- A warning is about one right of a pledge, or about the pledge as a whole: then it has no right.
ALTER TABLE lapse_warning MODIFY right_id CHAR(36) NULL;
ALTER TABLE lapse_warning MODIFY right_number VARCHAR(64) NULL;
