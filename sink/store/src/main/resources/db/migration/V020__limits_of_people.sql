-- A person may be limited to offices as well as to regions; empty means all.
ALTER TABLE users ADD COLUMN units text[];
COMMENT ON COLUMN users.regions IS 'Only cases of these regions; empty means all. Enforced in every query, see Limit in the program.';
COMMENT ON COLUMN users.units IS 'Only cases of these offices; empty means all.';
COMMENT ON COLUMN users.unit IS 'The own office: its cases are never seen.';
