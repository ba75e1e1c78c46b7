-- A meeting of the joint committee of two sides.
CREATE TABLE casework_meeting (
  id uuid PRIMARY KEY,
  held_on date NOT NULL,
  -- The side whose coordinator called it, and the other.
  side uuid NOT NULL,
  other_side uuid NOT NULL CHECK (other_side <> side),
  called_by uuid NOT NULL,
  called_at timestamptz NOT NULL,
  -- Of the minutes that both sides confirmed.
  sha256 char(64),
  closed_at timestamptz,
  CHECK ((closed_at IS NULL) = (sha256 IS NULL))
);
-- One meeting of two sides is open at a time, so that no case stands on two agendas.
CREATE UNIQUE INDEX casework_meeting_open
  ON casework_meeting (least(side, other_side), greatest(side, other_side))
  WHERE closed_at IS NULL;
CREATE INDEX casework_meeting_side ON casework_meeting (side, held_on);
CREATE INDEX casework_meeting_other_side ON casework_meeting (other_side, held_on);
CREATE INDEX casework_meeting_called_by ON casework_meeting (called_by);

CREATE TABLE casework_meeting_item (
  meeting uuid NOT NULL REFERENCES casework_meeting,
  case_id uuid NOT NULL REFERENCES casework_case,
  position integer NOT NULL CHECK (position > 0),
  -- Since when it stands on the agenda: the minutes say how the case stood then.
  joined_at timestamptz NOT NULL,
  PRIMARY KEY (meeting, case_id),
  UNIQUE (meeting, position)
);

CREATE TABLE casework_meeting_decision (
  meeting uuid NOT NULL,
  case_id uuid NOT NULL,
  -- The entry of the case that says what was decided.
  entry uuid NOT NULL,
  PRIMARY KEY (meeting, case_id),
  FOREIGN KEY (meeting, case_id) REFERENCES casework_meeting_item
);

CREATE TABLE casework_meeting_confirmation (
  meeting uuid NOT NULL REFERENCES casework_meeting,
  side uuid NOT NULL,
  sha256 char(64) NOT NULL,
  person uuid NOT NULL,
  confirmed_at timestamptz NOT NULL,
  PRIMARY KEY (meeting, side, sha256)
);
CREATE INDEX casework_meeting_confirmation_person ON casework_meeting_confirmation (person);

-- The minutes as both sides confirmed them.
CREATE TABLE casework_meeting_minutes (
  meeting uuid NOT NULL REFERENCES casework_meeting,
  position integer NOT NULL,
  language text NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (meeting, position)
);

CREATE FUNCTION casework_meeting_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.closed_at IS NOT NULL
    OR (OLD.id, OLD.held_on, OLD.side, OLD.other_side, OLD.called_by, OLD.called_at)
      IS DISTINCT FROM
      (NEW.id, NEW.held_on, NEW.side, NEW.other_side, NEW.called_by, NEW.called_at)
  THEN
    RAISE EXCEPTION 'A meeting is closed once, and nothing else of it changes';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER casework_meeting_fixed BEFORE UPDATE OR DELETE ON casework_meeting
  FOR EACH ROW EXECUTE FUNCTION casework_meeting_fixed();
CREATE TRIGGER casework_meeting_item_append_only BEFORE UPDATE OR DELETE ON casework_meeting_item
  FOR EACH ROW EXECUTE FUNCTION casework_append_only();
CREATE TRIGGER casework_meeting_decision_append_only
  BEFORE UPDATE OR DELETE ON casework_meeting_decision
  FOR EACH ROW EXECUTE FUNCTION casework_append_only();
CREATE TRIGGER casework_meeting_confirmation_append_only
  BEFORE UPDATE OR DELETE ON casework_meeting_confirmation
  FOR EACH ROW EXECUTE FUNCTION casework_append_only();
CREATE TRIGGER casework_meeting_minutes_append_only
  BEFORE UPDATE OR DELETE ON casework_meeting_minutes
  FOR EACH ROW EXECUTE FUNCTION casework_append_only();

CREATE INDEX casework_case_committee ON casework_case (held_since)
  WHERE holder = 'joint-committee';
