-- A case. What holds is its log; the columns from organisation on say where the log has led to, so
-- that lists find a case without reading logs. They change with each entry, in its transaction.
CREATE TABLE casework_case (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  -- The edition of the knowledge whose kind of case it keeps.
  edition text NOT NULL,
  opened_at timestamptz NOT NULL,
  organisation uuid NOT NULL,
  home_side uuid NOT NULL,
  home_desk uuid NOT NULL,
  host_side uuid,
  host_desk uuid,
  is_over boolean NOT NULL
);
CREATE INDEX casework_case_organisation ON casework_case (organisation, id);
CREATE INDEX casework_case_home_side ON casework_case (home_side, id);
CREATE INDEX casework_case_home_desk ON casework_case (home_desk, id);
CREATE INDEX casework_case_host_side ON casework_case (host_side, id);
CREATE INDEX casework_case_host_desk ON casework_case (host_desk, id);

-- The log. An entry is its canonical text, hash and all; the other columns repeat what it says.
CREATE TABLE casework_entry (
  case_id uuid NOT NULL REFERENCES casework_case,
  position integer NOT NULL CHECK (position > 0),
  scope text NOT NULL,
  scope_position integer NOT NULL CHECK (scope_position > 0),
  actor text NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (case_id, position),
  UNIQUE (case_id, scope, scope_position)
);

CREATE INDEX casework_entry_actor ON casework_entry (actor);

CREATE FUNCTION casework_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What was written in a case is neither changed nor taken out';
END
$$;
CREATE TRIGGER casework_entry_append_only BEFORE UPDATE OR DELETE ON casework_entry
  FOR EACH ROW EXECUTE FUNCTION casework_append_only();
CREATE TRIGGER casework_entry_kept BEFORE TRUNCATE ON casework_entry
  FOR EACH STATEMENT EXECUTE FUNCTION casework_append_only();

-- Files that were handed in for a case, to be named in an entry of that scope by their SHA-256.
CREATE TABLE casework_document (
  case_id uuid NOT NULL REFERENCES casework_case,
  scope text NOT NULL,
  sha256 char(64) NOT NULL,
  file uuid NOT NULL,
  PRIMARY KEY (case_id, scope, sha256)
);
