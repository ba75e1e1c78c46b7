ALTER TABLE inn_room ADD doors integer NOT NULL DEFAULT 1;
