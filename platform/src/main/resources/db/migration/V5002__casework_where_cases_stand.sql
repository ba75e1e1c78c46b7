-- Where a case stands, written anew from its log with each entry, in the entry's transaction: lists,
-- boards and alarms read it and no log.
ALTER TABLE casework_case
  -- A dispute has no desks.
  ALTER COLUMN home_desk DROP NOT NULL,
  -- Of a dispute: the other party, and the mediator.
  ADD COLUMN respondent uuid,
  ADD COLUMN mediator uuid,
  ADD COLUMN stage text NOT NULL DEFAULT '',
  ADD COLUMN topic text,
  ADD COLUMN place text,
  -- The beginning of what the case was opened with.
  ADD COLUMN summary text NOT NULL DEFAULT '',
  ADD COLUMN level text,
  ADD COLUMN holder text NOT NULL DEFAULT 'nobody',
  ADD COLUMN held_since timestamptz,
  ADD COLUMN officer uuid,
  ADD COLUMN outcome text,
  ADD COLUMN cause text,
  ADD COLUMN changed_at timestamptz,
  -- How many entries there are, and how many of them those concerned have been told of.
  ADD COLUMN entries integer NOT NULL DEFAULT 0,
  ADD COLUMN told integer NOT NULL DEFAULT 0,
  -- Until when alarms have been given.
  ADD COLUMN woken_until timestamptz,
  -- When somebody is to look at the case again; cases of an older house at once.
  ADD COLUMN wake_at timestamptz DEFAULT now();
CREATE INDEX casework_case_wake_at ON casework_case (wake_at) WHERE wake_at IS NOT NULL;
CREATE INDEX casework_case_respondent ON casework_case (respondent, id) WHERE respondent IS NOT NULL;
CREATE INDEX casework_case_mediator ON casework_case (mediator, id) WHERE mediator IS NOT NULL;

-- Whose turn it is: a desk, an enterprise, a mediator, or a side, whose coordinator it then is.
CREATE TABLE casework_turn (
  case_id uuid NOT NULL REFERENCES casework_case,
  -- Empty where it is about the case as a whole.
  task text NOT NULL,
  ref uuid NOT NULL,
  holder text NOT NULL,
  side uuid,
  -- The clock that is due first; none while all stand still.
  clock text,
  due timestamptz,
  PRIMARY KEY (case_id, task, ref)
);
CREATE INDEX casework_turn_ref ON casework_turn (ref, due, case_id, task);

-- The clocks of a case that have been started, each as it stands since its last start.
CREATE TABLE casework_clock (
  case_id uuid NOT NULL REFERENCES casework_case,
  key text NOT NULL,
  clock text NOT NULL,
  -- running, paused or stopped
  standing text NOT NULL,
  -- Who owes the answer, or owed it when the clock was stopped.
  ref uuid,
  side uuid,
  started_at timestamptz NOT NULL,
  due timestamptz,
  stopped_at timestamptz,
  in_time boolean,
  working_days_used numeric(12, 4),
  working_days_budget numeric(12, 4) NOT NULL,
  PRIMARY KEY (case_id, key)
);
CREATE INDEX casework_clock_stopped ON casework_clock (stopped_at) WHERE stopped_at IS NOT NULL;
CREATE INDEX casework_clock_running ON casework_clock (due) WHERE standing = 'running';
