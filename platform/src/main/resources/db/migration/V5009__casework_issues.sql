-- What a coordinator wrote about a cause that repeats; the last line says how it stands.
CREATE TABLE casework_issue_note (
  id uuid PRIMARY KEY,
  side uuid NOT NULL,
  topic text NOT NULL,
  cause text NOT NULL,
  standing text NOT NULL CHECK (standing IN ('ACKNOWLEDGED', 'RESOLVED')),
  note text NOT NULL,
  person uuid NOT NULL,
  written_at timestamptz NOT NULL
);
CREATE INDEX casework_issue_note_side ON casework_issue_note (side, topic, cause, written_at);
CREATE TRIGGER casework_issue_note_append_only BEFORE UPDATE OR DELETE ON casework_issue_note
  FOR EACH ROW EXECUTE FUNCTION casework_append_only();
