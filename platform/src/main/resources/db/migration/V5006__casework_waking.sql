-- By what deadlines are told: an edition of the knowledge, and the calendar of each side as
-- {side: calendar}.
CREATE TABLE casework_reckoning (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  edition text NOT NULL,
  calendars jsonb NOT NULL
);
-- By a digest: the text of many sides is too long for an index.
CREATE UNIQUE INDEX casework_reckoning_once
  ON casework_reckoning (edition, md5(CAST(calendars AS text)));

-- By what the deadlines of a case were announced; when another holds, the house says in the case
-- what moves.
ALTER TABLE casework_case ADD COLUMN reckoning bigint REFERENCES casework_reckoning;
CREATE INDEX casework_case_reckoning ON casework_case (reckoning) WHERE NOT is_over;
