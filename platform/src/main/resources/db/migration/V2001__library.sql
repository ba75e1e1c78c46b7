-- The bytes of the packs' files, each kept once.
CREATE TABLE library_blob (
  sha256 bytea PRIMARY KEY CHECK (octet_length(sha256) = 32),
  bytes bytea NOT NULL
);

-- The files of one pack; the digest is over their names and hashes.
CREATE TABLE library_pack (
  digest text PRIMARY KEY
);

CREATE TABLE library_pack_file (
  pack text NOT NULL REFERENCES library_pack ON DELETE CASCADE,
  path text NOT NULL,
  sha256 bytea NOT NULL REFERENCES library_blob,
  PRIMARY KEY (pack, path)
);
CREATE INDEX library_pack_file_blob ON library_pack_file (sha256);

-- Packs that hold together, published or not; the digest is that of the knowledge.
CREATE TABLE library_edition (
  digest text PRIMARY KEY,
  fingerprint text NOT NULL,
  items integer NOT NULL
);

CREATE TABLE library_edition_pack (
  edition text NOT NULL REFERENCES library_edition ON DELETE CASCADE,
  position integer NOT NULL,
  name text NOT NULL,
  pack text NOT NULL REFERENCES library_pack,
  origin text NOT NULL CHECK (origin IN ('shipped', 'own')),
  PRIMARY KEY (edition, position),
  UNIQUE (edition, name)
);
CREATE INDEX library_edition_pack_pack ON library_edition_pack (pack);

-- What was in force, one after the other; the last one is.
CREATE TABLE library_publication (
  number bigint PRIMARY KEY,
  edition text NOT NULL REFERENCES library_edition,
  kind text NOT NULL CHECK (kind IN ('first', 'release', 'published', 'restored')),
  label text NOT NULL,
  note text NOT NULL,
  published_at timestamptz NOT NULL,
  published_by uuid
);
CREATE INDEX library_publication_edition ON library_publication (edition);

-- How the items differ from the publication before.
CREATE TABLE library_change (
  publication bigint NOT NULL REFERENCES library_publication,
  kind text NOT NULL,
  id text NOT NULL,
  change text NOT NULL CHECK (change IN ('added', 'changed', 'removed')),
  PRIMARY KEY (publication, kind, id)
);
CREATE INDEX library_change_item ON library_change (kind, id, publication);

-- What somebody hands in, to be looked at and then published or discarded; the source is a digest
-- of what was handed in, so that the same thing twice is one draft.
CREATE TABLE library_draft (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'published', 'discarded')),
  origin text NOT NULL CHECK (origin IN ('upload', 'folder', 'release')),
  source text NOT NULL,
  whole boolean NOT NULL,
  note text NOT NULL,
  basis bigint NOT NULL REFERENCES library_publication,
  edition text REFERENCES library_edition,
  made_at timestamptz NOT NULL,
  made_by uuid
);
CREATE INDEX library_draft_edition ON library_draft (edition);
CREATE UNIQUE INDEX library_draft_open ON library_draft (source, whole) WHERE state = 'open';

CREATE TABLE library_draft_pack (
  draft uuid NOT NULL REFERENCES library_draft ON DELETE CASCADE,
  position integer NOT NULL,
  name text NOT NULL,
  pack text NOT NULL REFERENCES library_pack,
  PRIMARY KEY (draft, position),
  UNIQUE (draft, name)
);
CREATE INDEX library_draft_pack_pack ON library_draft_pack (pack);

-- The shipped packs of each release that has run here.
CREATE TABLE library_release (
  fingerprint text PRIMARY KEY,
  seen_at timestamptz NOT NULL
);

-- Compiled editions: a cache, which may be emptied at any time.
CREATE TABLE library_snapshot (
  key text PRIMARY KEY,
  edition text NOT NULL REFERENCES library_edition ON DELETE CASCADE,
  bytes bytea NOT NULL,
  made_at timestamptz NOT NULL
);
CREATE INDEX library_snapshot_edition ON library_snapshot (edition);
