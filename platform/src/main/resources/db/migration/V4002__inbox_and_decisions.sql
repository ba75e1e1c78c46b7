-- Whose the two listings are, so that all interest of an organisation is found by itself.
ALTER TABLE listing_interest
  ADD COLUMN from_organisation uuid,
  ADD COLUMN to_organisation uuid;
UPDATE listing_interest
SET from_organisation = sender.organisation, to_organisation = receiver.organisation
FROM listing_listing sender, listing_listing receiver
WHERE sender.id = from_listing AND receiver.id = to_listing;
ALTER TABLE listing_interest
  ALTER COLUMN from_organisation SET NOT NULL,
  ALTER COLUMN to_organisation SET NOT NULL;
CREATE INDEX listing_interest_sent ON listing_interest (from_organisation, id);
CREATE INDEX listing_interest_received ON listing_interest (to_organisation, id);
CREATE INDEX listing_interest_unanswered ON listing_interest (to_organisation, id)
  WHERE state = 'OPEN';

-- What sides decided on listings; nothing is ever changed here but that a person is forgotten.
CREATE TABLE listing_decision (
  id uuid PRIMARY KEY,
  listing uuid NOT NULL REFERENCES listing_listing,
  -- The version that was reviewed; not known of what was decided before this table was there.
  version integer,
  side uuid NOT NULL,
  -- Null when the side itself decided.
  desk uuid,
  decided_by uuid,
  decided_at timestamptz NOT NULL,
  accepted boolean NOT NULL,
  reason text NOT NULL
);
CREATE INDEX listing_decision_listing ON listing_decision (listing, id);
-- The id of a listing is older, and so smaller, than that of any decision on it to come.
INSERT INTO listing_decision (id, listing, side, decided_by, decided_at, accepted, reason)
SELECT id, id, side, decided_by, decided_at, accepted, coalesce(reason, '')
FROM listing_listing WHERE decided_at IS NOT NULL;
