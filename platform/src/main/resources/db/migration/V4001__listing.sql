-- Counts the changes that concern what is public. Who changes something holds this row until his
-- transaction ends, so that numbers become visible in their order and no reader misses one.
CREATE TABLE listing_clock (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  number bigint NOT NULL,
  -- How often every instance was to build its index anew.
  rebuilds bigint NOT NULL
);
INSERT INTO listing_clock (number, rebuilds) VALUES (0, 0);

CREATE TABLE listing_listing (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  organisation uuid NOT NULL,
  side uuid NOT NULL,
  -- As the organisation wrote it last, in the form of the API.
  content jsonb NOT NULL,
  contact jsonb,
  revision text NOT NULL CHECK (revision IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
  -- What everybody finds; it stays while a newer content is drafted and reviewed.
  published jsonb,
  published_at timestamptz,
  public_until date,
  submitted_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  accepted boolean,
  reason text,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  outcome text CHECK (outcome IN ('TALKS', 'AGREEMENT', 'NONE')),
  outcome_at timestamptz,
  created_by uuid,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  -- The number of the last change that concerns what is public.
  change bigint NOT NULL,
  CHECK ((published IS NULL) = (public_until IS NULL)),
  CHECK ((published IS NULL) = (published_at IS NULL)),
  CHECK ((decided_at IS NULL) = (accepted IS NULL))
);
CREATE INDEX listing_listing_organisation ON listing_listing (organisation, id);
CREATE INDEX listing_listing_waiting ON listing_listing (side, submitted_at, id)
  WHERE revision = 'SUBMITTED' AND withdrawn_at IS NULL;
CREATE INDEX listing_listing_change ON listing_listing (change, id);

CREATE TABLE listing_interest (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  from_listing uuid NOT NULL REFERENCES listing_listing,
  to_listing uuid NOT NULL REFERENCES listing_listing,
  state text NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  expressed_by uuid,
  expressed_at timestamptz NOT NULL,
  answered_by uuid,
  answered_at timestamptz
);
-- Two listings are in touch once, whichever of them began.
CREATE UNIQUE INDEX listing_interest_once
  ON listing_interest (least(from_listing, to_listing), greatest(from_listing, to_listing))
  WHERE state IN ('OPEN', 'ACCEPTED');
CREATE INDEX listing_interest_from ON listing_interest (from_listing, id);
CREATE INDEX listing_interest_to ON listing_interest (to_listing, id);

CREATE TABLE listing_search (
  id uuid PRIMARY KEY,
  person uuid NOT NULL,
  words text NOT NULL,
  language text NOT NULL,
  kind text,
  subject text,
  countries text[] NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX listing_search_person ON listing_search (person, id);

-- Of which listing a search has told its person.
CREATE TABLE listing_told (
  search uuid NOT NULL REFERENCES listing_search ON DELETE CASCADE,
  listing uuid NOT NULL REFERENCES listing_listing,
  PRIMARY KEY (search, listing)
);
