CREATE TABLE files_blob (
  sha256 char(64) PRIMARY KEY,
  size integer NOT NULL,
  bytes bytea NOT NULL
);
-- Bytes that arrive compressed gain nothing from being compressed again.
ALTER TABLE files_blob ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE files_file (
  id uuid PRIMARY KEY,
  sha256 char(64) NOT NULL REFERENCES files_blob,
  name text NOT NULL,
  kind text NOT NULL,
  kept_at timestamptz NOT NULL
);
CREATE INDEX files_file_sha256 ON files_file (sha256);
