-- The hash of the last entry, by which an instance knows whether the log that it remembers is the
-- whole one. None for cases of an older house, whose logs are read.
ALTER TABLE casework_case ADD COLUMN last_hash text;
