-- Many sides make a text that no index takes: what deadlines are told by is known by SHA-256 of it.
-- Those that are there already stay what they are for their cases, and are not found again.
ALTER TABLE casework_reckoning
  DROP CONSTRAINT casework_reckoning_edition_calendars_key,
  ADD COLUMN digest char(64);
UPDATE casework_reckoning SET digest = encode(sha256(convert_to(CAST(id AS text), 'UTF8')), 'hex');
ALTER TABLE casework_reckoning ALTER COLUMN digest SET NOT NULL, ADD UNIQUE (digest);
