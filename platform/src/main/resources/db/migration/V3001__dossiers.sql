-- Kept dossiers. One belongs to an organisation (and names who began it), to a person, or for some
-- days to a visitor without an account, known by the digest of the secret in his browser.
CREATE TABLE dossiers_dossier (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  -- Variants of one project have this in common: the id of the first of them.
  project uuid NOT NULL,
  variant varchar(100) NOT NULL,
  title varchar(300) NOT NULL,
  organisation uuid,
  person uuid,
  visit varchar(64),
  expires_at timestamptz,
  profile text NOT NULL,
  notes text NOT NULL,
  as_of date NOT NULL,
  -- Digest of the edition by which the owner was last told how things stand.
  edition varchar(80) NOT NULL,
  -- Digest of an edition that cannot read the profile; the owner was told.
  unreadable_in varchar(80),
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  CHECK ((visit IS NULL) = (expires_at IS NULL)),
  CHECK ((visit IS NULL) <> (organisation IS NULL AND person IS NULL))
);
CREATE INDEX dossiers_dossier_organisation ON dossiers_dossier (organisation, id);
CREATE INDEX dossiers_dossier_person ON dossiers_dossier (person, id);
CREATE INDEX dossiers_dossier_visit ON dossiers_dossier (visit);
CREATE INDEX dossiers_dossier_project ON dossiers_dossier (project);
CREATE INDEX dossiers_dossier_edition ON dossiers_dossier (edition);
CREATE INDEX dossiers_dossier_changed_at ON dossiers_dossier (changed_at);
CREATE INDEX dossiers_dossier_expires_at ON dossiers_dossier (expires_at);

-- The last versions of each, so that one can go back and be told what changed.
CREATE TABLE dossiers_step (
  dossier uuid NOT NULL REFERENCES dossiers_dossier ON DELETE CASCADE,
  version integer NOT NULL,
  -- The version to which "back" leads; null at the beginning.
  before integer,
  profile text NOT NULL,
  notes text NOT NULL,
  PRIMARY KEY (dossier, version)
);

CREATE TABLE dossiers_share (
  id uuid PRIMARY KEY,
  dossier uuid NOT NULL REFERENCES dossiers_dossier ON DELETE CASCADE,
  secret_digest varchar(64) NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX dossiers_share_dossier ON dossiers_share (dossier);

-- What an edition changed for a dossier; each edition is told of once.
CREATE TABLE dossiers_change (
  id uuid PRIMARY KEY,
  dossier uuid NOT NULL REFERENCES dossiers_dossier ON DELETE CASCADE,
  edition_before varchar(80) NOT NULL,
  edition_after varchar(80) NOT NULL,
  -- How many policies stand differently; 0 when the edition cannot read the profile.
  policies integer NOT NULL,
  found_at timestamptz NOT NULL
);
CREATE INDEX dossiers_change_dossier ON dossiers_change (dossier, id);
