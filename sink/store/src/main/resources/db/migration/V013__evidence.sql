-- The bytes that flagged posts and pages were read from, as WARC records. Nothing of what was not flagged.

CREATE TABLE evidence (
    post_id     uuid PRIMARY KEY REFERENCES posts,
    sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes       bigint NOT NULL CHECK (bytes >= 0),
    media_type  text NOT NULL,
    captured_at timestamptz NOT NULL,
    warc        bytea,
    removed_at  timestamptz,
    CHECK ((warc IS NULL) = (removed_at IS NOT NULL))
);
COMMENT ON TABLE evidence IS 'warc holds gzipped WARC records: the bytes, a picture that came with them, and a metadata record. Review role: SELECT only.';
ALTER TABLE evidence ALTER COLUMN warc SET STORAGE EXTERNAL;

CREATE FUNCTION keep_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.post_id, NEW.sha256, NEW.bytes, NEW.captured_at) IS DISTINCT FROM (OLD.post_id, OLD.sha256, OLD.bytes, OLD.captured_at)
       OR NEW.warc IS NOT NULL AND NEW.warc IS DISTINCT FROM OLD.warc THEN
        RAISE EXCEPTION 'evidence: captured bytes are kept as they are, or removed whole' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER evidence_keep BEFORE UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION keep_evidence();
