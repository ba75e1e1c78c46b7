-- The secret address of a person's calendar of deadlines: of the secret only SHA-256 is kept.
CREATE TABLE casework_calendar_feed (
  person uuid PRIMARY KEY,
  secret char(64) NOT NULL UNIQUE,
  made_at timestamptz NOT NULL
);
