-- Each end of a case, written with the entry that brings it or that reopens the case.
CREATE TABLE casework_ending (
  case_id uuid NOT NULL REFERENCES casework_case,
  number integer NOT NULL CHECK (number > 0),
  ended_at timestamptz NOT NULL,
  -- Who ended it; none when no desk did.
  desk uuid,
  outcome text,
  cause text,
  reopened_at timestamptz,
  PRIMARY KEY (case_id, number)
);
CREATE INDEX casework_ending_ended_at ON casework_ending (ended_at);
CREATE INDEX casework_ending_reopened_at ON casework_ending (reopened_at)
  WHERE reopened_at IS NOT NULL;

CREATE INDEX casework_case_opened_at ON casework_case (opened_at);
CREATE INDEX casework_case_open_home ON casework_case (home_side) WHERE NOT is_over;
CREATE INDEX casework_case_open_host ON casework_case (host_side) WHERE NOT is_over;
CREATE INDEX casework_clock_ref ON casework_clock (ref, case_id);

-- Cases of an older house are looked at, which writes down where they stand.
UPDATE casework_case SET wake_at = now();

-- What solved cases are compared by, and what was cited in them.
ALTER TABLE casework_case
  ADD COLUMN step text,
  ADD COLUMN cites text[] NOT NULL DEFAULT '{}';
CREATE INDEX casework_case_solved ON casework_case (topic, id)
  WHERE is_over AND kind = 'response' AND outcome = 'solved';
