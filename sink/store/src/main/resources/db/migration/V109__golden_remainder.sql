-- What the readings asked for and was less than one item goes on counting.

ALTER TABLE golden_share ADD COLUMN carried integer NOT NULL DEFAULT 0 CHECK (carried BETWEEN 0 AND 99);
COMMENT ON COLUMN golden_share.carried IS 'Hundredths of an item that the readings up to mixed_at asked for beyond whole items.';
