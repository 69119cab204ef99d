-- How many of a hundred first readings are to be golden items; the program plants them by itself.
CREATE TABLE golden_share (
    one         boolean PRIMARY KEY DEFAULT true CHECK (one),
    per_hundred integer NOT NULL DEFAULT 0 CHECK (per_hundred BETWEEN 0 AND 10),
    mixed_at    timestamptz,
    changed_by  text REFERENCES users,
    CHECK (per_hundred = 0 OR (mixed_at IS NOT NULL AND changed_by IS NOT NULL))
);
INSERT INTO golden_share DEFAULT VALUES;
COMMENT ON COLUMN golden_share.mixed_at IS 'Readings up to here have been answered with items.';

-- First readings by their time: for the share above, and for how long a decision takes.
CREATE INDEX case_moves_first ON case_moves (at DESC) WHERE kind = 'triase';
