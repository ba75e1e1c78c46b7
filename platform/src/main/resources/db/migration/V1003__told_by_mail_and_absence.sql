-- Whether and when notices go by e-mail: what people chose stays.
ALTER TABLE identity_person ADD COLUMN by_mail text NOT NULL DEFAULT 'AT_ONCE'
  CHECK (by_mail IN ('AT_ONCE', 'DAILY', 'NEVER'));
UPDATE identity_person SET by_mail = 'NEVER' WHERE NOT wants_letters;
ALTER TABLE identity_person ALTER COLUMN by_mail DROP DEFAULT, DROP COLUMN wants_letters;

-- Who is away from a desk, and who stands in for him. The days are of the side's calendar; the
-- moments at which they begin and end are kept as they were when this was said.
CREATE TABLE identity_absence (
  id uuid PRIMARY KEY,
  person uuid NOT NULL REFERENCES identity_person,
  desk uuid NOT NULL,
  side uuid NOT NULL,
  substitute uuid NOT NULL REFERENCES identity_person,
  first_day date NOT NULL,
  last_day date NOT NULL,
  begins_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  made_at timestamptz NOT NULL,
  FOREIGN KEY (desk, side) REFERENCES identity_desk (id, side),
  CHECK (person <> substitute),
  CHECK (first_day <= last_day)
);
CREATE INDEX identity_absence_person ON identity_absence (person, ends_at);
CREATE INDEX identity_absence_substitute ON identity_absence (substitute, ends_at);
CREATE INDEX identity_absence_desk ON identity_absence (desk, ends_at);
