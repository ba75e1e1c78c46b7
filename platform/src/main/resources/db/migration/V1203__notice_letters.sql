-- How a notice goes by e-mail: from when on it is to be looked at for a letter (null: no more), and
-- the letter in which it went. A notice that is urgent goes at once, whatever its reader chose.
ALTER TABLE notice_notice
  ADD COLUMN urgent boolean NOT NULL DEFAULT false,
  ADD COLUMN letter_due_at timestamptz,
  ADD COLUMN letter uuid,
  ADD CHECK (letter IS NULL OR letter_due_at IS NULL);
ALTER TABLE notice_notice ALTER COLUMN urgent DROP DEFAULT;
CREATE INDEX notice_notice_letter_due ON notice_notice (person, letter_due_at)
  WHERE letter_due_at IS NOT NULL;
CREATE INDEX notice_notice_letter ON notice_notice (letter) WHERE letter IS NOT NULL;

-- What stands in every letter to a person and stops them. It is written into letters again and
-- again, so it is kept as it is: it opens nothing else.
CREATE TABLE notice_stop_link (
  person uuid PRIMARY KEY,
  secret text NOT NULL UNIQUE
);
