-- Whether this is a demo house: one row in one, none in a real one.
CREATE TABLE demo_house (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  made_at timestamptz NOT NULL
);

-- Whom a visitor of the demo house may be, in the order in which they are shown.
CREATE TABLE demo_cast (
  place integer PRIMARY KEY,
  person uuid NOT NULL UNIQUE
);
