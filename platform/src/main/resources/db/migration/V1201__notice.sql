CREATE TABLE notice_notice (
  id uuid PRIMARY KEY,
  person uuid NOT NULL,
  key text NOT NULL,
  parameters text[] NOT NULL,
  path text NOT NULL,
  given_at timestamptz NOT NULL,
  read_at timestamptz
);
CREATE INDEX notice_notice_person ON notice_notice (person, id);
