-- News of one story: versions of an article and its copies on other sites are shown as one.

CREATE INDEX leads_story ON leads (fingerprint, found_at DESC);
COMMENT ON COLUMN leads.fingerprint IS 'Of the first lead of the story; all versions and copies of it share it.';
