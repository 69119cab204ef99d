-- What a source took back after somebody opened it may be kept only while a person holds it, on a basis, for a time.
CREATE TABLE evidence_holds (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_key    text NOT NULL REFERENCES cases,
    holder      text NOT NULL REFERENCES users,
    basis       text NOT NULL CHECK (btrim(basis) <> ''),
    placed_at   timestamptz NOT NULL,
    until       timestamptz NOT NULL,
    released_at timestamptz,
    released_by text REFERENCES users,
    CHECK (until > placed_at AND until <= placed_at + interval '366 days'),
    CHECK ((released_at IS NULL) = (released_by IS NULL))
);
COMMENT ON TABLE evidence_holds IS 'Penahanan bukti: a named person, a basis, an end. A row is only ever released, never changed. Review role: SELECT, INSERT, and UPDATE of released_at and released_by.';
CREATE INDEX evidence_holds_case ON evidence_holds (case_key);

CREATE FUNCTION keep_hold() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.released_at IS NOT NULL
       OR (NEW.id, NEW.case_key, NEW.holder, NEW.basis, NEW.placed_at, NEW.until)
          IS DISTINCT FROM (OLD.id, OLD.case_key, OLD.holder, OLD.basis, OLD.placed_at, OLD.until) THEN
        RAISE EXCEPTION 'evidence_holds: a hold is placed and released, nothing else' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER evidence_holds_keep BEFORE UPDATE OR DELETE ON evidence_holds FOR EACH ROW EXECUTE FUNCTION keep_hold();

-- Few posts were taken back and still have their text; they are looked for again and again.
CREATE INDEX posts_taken_back ON posts (retracted_at) WHERE retraction IS NOT NULL AND redacted_at IS NULL;
