-- One account changed, and every process that holds the roster read six million again. Now it asks what changed since the version that it has.
-- A handle may begin or end while no entry changes: when a file leaves out an entry that is long over, or names it again.
ALTER TABLE roster_handles ADD COLUMN changed_version bigint;
COMMENT ON COLUMN roster_handles.changed_version IS 'The version of the roster in which it began or ended last; absent where that was before versions were told here.';

CREATE INDEX roster_since ON roster_entries (since_version);
CREATE INDEX roster_until ON roster_entries (until_version) WHERE until_version IS NOT NULL;
CREATE INDEX roster_handles_changed ON roster_handles (changed_version) WHERE changed_version IS NOT NULL;
