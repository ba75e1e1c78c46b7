-- What a notice was given for: the same occasion is told to the same person once, however often a
-- timer wakes. Null for what may be told again.
ALTER TABLE notice_notice ADD COLUMN occasion text CHECK (length(occasion) BETWEEN 1 AND 200);
CREATE UNIQUE INDEX notice_notice_occasion ON notice_notice (person, occasion);
