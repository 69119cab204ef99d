-- A release holds from one moment for all tasks; until then the one before it does.
ALTER TABLE lexicon_releases ADD COLUMN effective_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN lexicon_releases.effective_at IS 'From then on posts are examined with it; by the clock of the database.';

CREATE TABLE release_tables (
    version text PRIMARY KEY REFERENCES lexicon_releases,
    tables  bytea NOT NULL,
    without text[] NOT NULL
);
COMMENT ON TABLE release_tables IS 'The word lists of a release as a zip of their CSV files, and the categories the office leaves out.';
