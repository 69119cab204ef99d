-- How well the people and the patterns read: items whose answer is known, precision of each pattern, and a sample of what was not flagged.

-- Golden items never leave the reading lanes, whoever writes the row, and stay golden.
CREATE FUNCTION keep_golden_inside() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.to_state NOT IN ('baru', 'triase', 'verifikasi_identitas', 'telaah_kedua', 'ditutup_bukan_indikasi')
       AND EXISTS (SELECT 1 FROM golden_items g WHERE g.case_key = NEW.case_key) THEN
        RAISE EXCEPTION 'case_moves: case % cannot go to %', NEW.case_key, NEW.to_state USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER case_moves_golden BEFORE INSERT ON case_moves FOR EACH ROW EXECUTE FUNCTION keep_golden_inside();

CREATE FUNCTION keep_golden() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'retired_at') = (to_jsonb(OLD) - 'retired_at') THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' AND EXISTS (SELECT 1 FROM cases c WHERE c.key = NEW.case_key AND c.version = 0)
       AND EXISTS (SELECT 1 FROM cases o WHERE o.key = NEW.of_case AND o.state NOT IN ('baru', 'triase', 'verifikasi_identitas', 'telaah_kedua')) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'golden_items: made of a settled case, before anybody reads it, and for good' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER golden_items_keep BEFORE INSERT OR UPDATE OR DELETE ON golden_items FOR EACH ROW EXECUTE FUNCTION keep_golden();

-- As in V030, without the golden items: what is known before says nothing of a pattern.
CREATE OR REPLACE VIEW pattern_outcomes AS
    SELECT n.pattern,
           count(DISTINCT j.case_key) FILTER (WHERE j.verdict = 'V') AS signs,
           count(DISTINCT j.case_key) FILTER (WHERE j.verdict = 'L') AS misread,
           count(DISTINCT j.case_key) FILTER (WHERE j.verdict = 'B') AS permitted,
           count(DISTINCT j.case_key) FILTER (WHERE j.verdict = 'T') AS outside_period
    FROM live_judgements j JOIN cases c ON c.key = j.case_key JOIN findings n ON n.post_id = c.lead_post AND n.no = 0
    WHERE NOT EXISTS (SELECT 1 FROM golden_items g WHERE g.case_key = c.key)
    GROUP BY n.pattern;

-- One switch of the office, off until somebody turns it on: a sample of posts without a flag, kept to be read once, for a time.
CREATE TABLE recall_setting (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    per_mille  integer NOT NULL DEFAULT 0 CHECK (per_mille BETWEEN 0 AND 100),
    kept_days  integer NOT NULL DEFAULT 14 CHECK (kept_days BETWEEN 1 AND 30),
    changed_by text REFERENCES users,
    changed_at timestamptz
);
INSERT INTO recall_setting DEFAULT VALUES;
COMMENT ON TABLE recall_setting IS 'How many of a thousand posts of the roster without a flag are kept for the estimate of recall; 0 = none.';

CREATE TABLE recall_samples (
    id         uuid PRIMARY KEY,
    own_text   text,
    region     text,
    unit       text,
    contest    text,
    per_mille  integer NOT NULL CHECK (per_mille > 0),
    taken_at   timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    sign       boolean,
    read_at    timestamptz,
    CHECK ((sign IS NULL) = (read_at IS NULL)),
    CHECK (read_at IS NULL OR own_text IS NULL)
);
COMMENT ON TABLE recall_samples IS 'Posts that were not flagged, without author, handle or address. The text goes when somebody has read it, or when its time is over; what was said of it stays.';
CREATE INDEX recall_samples_open ON recall_samples (expires_at) WHERE own_text IS NOT NULL;
