-- The panel of mediators: what each says of himself. Who is a mediator, memberships say.
CREATE TABLE casework_mediator (
  person uuid PRIMARY KEY,
  languages text[] NOT NULL,
  -- Topics of desks, and sections of ISIC.
  topics text[] NOT NULL,
  sections text[] NOT NULL,
  about text NOT NULL,
  -- Whether he takes a case now.
  free boolean NOT NULL,
  changed_at timestamptz NOT NULL
);

-- Organisations in which he has an interest, as he declares it.
CREATE TABLE casework_mediator_interest (
  person uuid NOT NULL REFERENCES casework_mediator ON DELETE CASCADE,
  organisation uuid NOT NULL,
  PRIMARY KEY (person, organisation)
);
