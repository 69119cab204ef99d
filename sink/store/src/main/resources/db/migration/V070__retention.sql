-- What a case no longer needs is removed when its time is over. Steps and decisions stay, with their people, times and hashes; the words that
-- somebody wrote about it go, because they may quote it.

CREATE FUNCTION forget_words() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    before jsonb := to_jsonb(OLD) - ARRAY['reason', 'detail', 'evidence'];
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.reason = '(dihapus: masa simpan habis)' AND to_jsonb(NEW) - ARRAY['reason', 'detail', 'evidence'] = before
        AND coalesce(to_jsonb(NEW) ->> 'detail', '') IN ('', to_jsonb(OLD) ->> 'detail')
        AND to_jsonb(NEW) ->> 'evidence' IS NULL
        AND EXISTS (SELECT 1 FROM cases c WHERE c.key = NEW.case_key AND c.expired_at IS NOT NULL) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '42501';
END $$;
COMMENT ON FUNCTION forget_words IS 'Rows are never changed, except that the words of an expired case are removed.';

ALTER TABLE cases ADD COLUMN expired_at timestamptz;
COMMENT ON COLUMN cases.expired_at IS 'When its texts, names and words were removed because their time was over.';

DROP TRIGGER case_moves_append_only ON case_moves;
CREATE TRIGGER case_moves_append_only BEFORE UPDATE OR DELETE ON case_moves FOR EACH ROW EXECUTE FUNCTION forget_words();
DROP TRIGGER identities_append_only ON identities;
CREATE TRIGGER identities_append_only BEFORE UPDATE OR DELETE ON identities FOR EACH ROW EXECUTE FUNCTION forget_words();

CREATE TABLE exports (
    path       text PRIMARY KEY,
    case_key   text NOT NULL REFERENCES cases,
    made_at    timestamptz NOT NULL,
    made_by    text NOT NULL,
    removed_at timestamptz
);
COMMENT ON TABLE exports IS 'Files about a case that a command wrote; they are deleted with it. What somebody downloaded or copied is not listed.';
CREATE INDEX exports_case ON exports (case_key);
