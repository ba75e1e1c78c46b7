-- The project whose plan a case carries out, as it was when the case was opened: so that the plan can
-- be made again from it with later knowledge. Read by the house alone.
CREATE TABLE casework_plan (
  case_id uuid PRIMARY KEY REFERENCES casework_case,
  dossier uuid NOT NULL,
  edition text NOT NULL,
  as_of date NOT NULL,
  profile text NOT NULL
);
CREATE INDEX casework_plan_dossier ON casework_plan (dossier);

-- The tasks of cases as they stand, written anew from the log with each entry, in its transaction.
CREATE TABLE casework_task (
  case_id uuid NOT NULL REFERENCES casework_case,
  task text NOT NULL,
  -- The step of the plan that it is; none where somebody added the task.
  procedure text,
  step text,
  -- A desk, a side whose coordinator sees to it, or the enterprise.
  desk uuid NOT NULL,
  side uuid,
  -- planned, open, done or dropped
  state text NOT NULL,
  -- How long it took by the calendar of its desk, without the time during which it stood still.
  working_days numeric(12, 4),
  PRIMARY KEY (case_id, task)
);
CREATE INDEX casework_task_desk ON casework_task (desk, case_id);
CREATE INDEX casework_task_done ON casework_task (procedure, step) WHERE state = 'done';
