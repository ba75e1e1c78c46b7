-- An inn with one of each thing that a backup must not forget.
CREATE TABLE inn_room (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE inn_guest (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  room integer NOT NULL REFERENCES inn_room,
  invited_by bigint REFERENCES inn_guest,
  name text NOT NULL,
  greeting text GENERATED ALWAYS AS ('Welcome, ' || name) STORED,
  seal bytea,
  papers jsonb,
  paid numeric(12, 2),
  weight double precision,
  came timestamptz
);
ALTER TABLE inn_room ADD host bigint REFERENCES inn_guest;
CREATE TABLE inn_word (word text PRIMARY KEY);
CREATE TABLE inn_saying (said text NOT NULL);
CREATE SEQUENCE inn_bill;
CREATE FUNCTION inn_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was said stays said';
END $$;
CREATE TRIGGER inn_for_ever BEFORE UPDATE OR DELETE OR TRUNCATE ON inn_saying
  FOR EACH STATEMENT EXECUTE FUNCTION inn_for_ever();
INSERT INTO inn_word VALUES ('from the migration');
CREATE TABLE spring_session (primary_id text PRIMARY KEY);
