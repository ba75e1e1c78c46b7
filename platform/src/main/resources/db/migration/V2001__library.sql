-- The bytes of the packs' files, each kept once.
create table library_blob (
  sha256 bytea primary key check (octet_length(sha256) = 32),
  bytes bytea not null
);

-- The files of one pack; the digest is over their names and hashes.
create table library_pack (
  digest text primary key
);

create table library_pack_file (
  pack text not null references library_pack on delete cascade,
  path text not null,
  sha256 bytea not null references library_blob,
  primary key (pack, path)
);
create index library_pack_file_blob on library_pack_file (sha256);

-- Packs that hold together, published or not; the digest is that of the knowledge.
create table library_edition (
  digest text primary key,
  fingerprint text not null,
  items integer not null
);

create table library_edition_pack (
  edition text not null references library_edition on delete cascade,
  position integer not null,
  name text not null,
  pack text not null references library_pack,
  origin text not null check (origin in ('shipped', 'own')),
  primary key (edition, position),
  unique (edition, name)
);
create index library_edition_pack_pack on library_edition_pack (pack);

-- What was in force, one after the other; the last one is.
create table library_publication (
  number bigint primary key,
  edition text not null references library_edition,
  kind text not null check (kind in ('first', 'release', 'published', 'restored')),
  label text not null,
  note text not null,
  published_at timestamptz not null,
  published_by uuid
);
create index library_publication_edition on library_publication (edition);

-- How the items differ from the publication before.
create table library_change (
  publication bigint not null references library_publication,
  kind text not null,
  id text not null,
  change text not null check (change in ('added', 'changed', 'removed')),
  primary key (publication, kind, id)
);
create index library_change_item on library_change (kind, id, publication);

-- What somebody hands in, to be looked at and then published or discarded; the source is a digest
-- of what was handed in, so that the same thing twice is one draft.
create table library_draft (
  id uuid primary key,
  version integer not null,
  state text not null check (state in ('open', 'published', 'discarded')),
  origin text not null check (origin in ('upload', 'folder', 'release')),
  source text not null,
  whole boolean not null,
  note text not null,
  basis bigint not null references library_publication,
  edition text references library_edition,
  made_at timestamptz not null,
  made_by uuid
);
create index library_draft_edition on library_draft (edition);
create unique index library_draft_open on library_draft (source, whole) where state = 'open';

create table library_draft_pack (
  draft uuid not null references library_draft on delete cascade,
  position integer not null,
  name text not null,
  pack text not null references library_pack,
  primary key (draft, position),
  unique (draft, name)
);
create index library_draft_pack_pack on library_draft_pack (pack);

-- The shipped packs of each release that has run here.
create table library_release (
  fingerprint text primary key,
  seen_at timestamptz not null
);

-- Compiled editions: a cache, which may be emptied at any time.
create table library_snapshot (
  key text primary key,
  edition text not null references library_edition on delete cascade,
  bytes bytea not null,
  made_at timestamptz not null
);
create index library_snapshot_edition on library_snapshot (edition);
