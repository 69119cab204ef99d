-- Time travel: what a person had before their eyes when they decided. Texts and findings are not copied: captured texts never change (V001),
-- findings are never computed again, and what is redacted is gone here too. What may change later is written down.

CREATE TABLE decision_screens (
    case_key   text NOT NULL,
    seq        integer NOT NULL,
    shown      text,
    sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    removed_at timestamptz,
    PRIMARY KEY (case_key, seq),
    FOREIGN KEY (case_key, seq) REFERENCES case_moves,
    CHECK ((shown IS NULL) = (removed_at IS NOT NULL))
);
COMMENT ON TABLE decision_screens IS 'JSON of the card as its reader saw it: person, roster, identity, posts by id and hash, rules. The row of the move in the ledger has the same SHA-256.';

CREATE FUNCTION keep_screen() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF (NEW.case_key, NEW.seq, NEW.sha256) IS DISTINCT FROM (OLD.case_key, OLD.seq, OLD.sha256) OR NEW.shown IS NOT NULL THEN
        RAISE EXCEPTION 'decision_screens: a screen is kept as it was, or removed whole' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decision_screens_keep BEFORE UPDATE ON decision_screens FOR EACH ROW EXECUTE FUNCTION keep_screen();
CREATE TRIGGER decision_screens_stay BEFORE DELETE ON decision_screens FOR EACH ROW EXECUTE FUNCTION refuse_change();
