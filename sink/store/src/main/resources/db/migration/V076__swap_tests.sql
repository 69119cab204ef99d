-- Whether a release treats all sides alike, tried when it was published.
CREATE TABLE swap_tests (
    version     text PRIMARY KEY REFERENCES lexicon_releases,
    tried_at    timestamptz NOT NULL,
    contests    integer NOT NULL,
    sentences   integer NOT NULL CHECK (sentences > 0),
    differences text[] NOT NULL
);
COMMENT ON TABLE swap_tests IS 'The same sentences with every side of every contest in turn; differences tells where the verdicts were not the same. Append-only.';
CREATE TRIGGER swap_tests_append_only BEFORE UPDATE OR DELETE ON swap_tests FOR EACH ROW EXECUTE FUNCTION refuse_change();
