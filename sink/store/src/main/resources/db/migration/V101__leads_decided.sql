-- What people do with news: one state for a story and all its tellings, one row for each step. A story never becomes a case: an article speaks
-- of somebody, and a name in it proves nobody's account. It can be read, set aside, or handed over as a first hint, by two people.

CREATE TABLE lead_stories (
    fingerprint text PRIMARY KEY,
    number      bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    state       text NOT NULL DEFAULT 'baru' CHECK (state IN ('baru', 'dibaca', 'diabaikan', 'diusulkan', 'dilaporkan')),
    version     integer NOT NULL DEFAULT 0,
    found_at    timestamptz NOT NULL,
    moved_at    timestamptz,
    expired_at  timestamptz
);
COMMENT ON TABLE lead_stories IS 'Informasi awal: an article with its versions and copies. State and version follow lead_moves and nothing else. Review role: SELECT.';
COMMENT ON COLUMN lead_stories.found_at IS 'When its last telling was found.';
COMMENT ON COLUMN lead_stories.expired_at IS 'When its texts and the words of its steps were removed because their time was over.';
CREATE INDEX lead_stories_found ON lead_stories (state, found_at DESC, number DESC);

INSERT INTO lead_stories (fingerprint, found_at)
    SELECT fingerprint, max(found_at) FROM leads GROUP BY fingerprint ORDER BY max(found_at);
-- Nothing ever set it: no page could.
ALTER TABLE leads DROP COLUMN state;

CREATE FUNCTION tell_story() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO lead_stories AS s (fingerprint, found_at) VALUES (NEW.fingerprint, NEW.found_at)
        ON CONFLICT (fingerprint) DO UPDATE SET found_at = greatest(s.found_at, excluded.found_at), expired_at = NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER leads_tell_story AFTER INSERT ON leads FOR EACH ROW EXECUTE FUNCTION tell_story();

CREATE TABLE lead_moves (
    story      text NOT NULL REFERENCES lead_stories,
    seq        integer NOT NULL,
    kind       text NOT NULL,
    from_state text NOT NULL,
    to_state   text NOT NULL,
    actor      text NOT NULL REFERENCES users,
    reason     text NOT NULL,
    receiver   text,
    at         timestamptz NOT NULL,
    PRIMARY KEY (story, seq),
    CHECK (kind = 'baca' OR btrim(reason) <> ''),
    CHECK (kind <> 'serah' OR btrim(receiver) <> '')
);
COMMENT ON TABLE lead_moves IS 'Append-only. Review role: SELECT, INSERT.';

CREATE TABLE allowed_lead_moves (
    kind       text NOT NULL,
    from_state text NOT NULL,
    to_state   text NOT NULL,
    PRIMARY KEY (kind, from_state)
);
INSERT INTO allowed_lead_moves (kind, from_state, to_state) VALUES
    ('baca', 'baru', 'dibaca'),
    ('abaikan', 'baru', 'diabaikan'),
    ('abaikan', 'dibaca', 'diabaikan'),
    ('abaikan', 'diusulkan', 'diabaikan'),
    ('usul', 'baru', 'diusulkan'),
    ('usul', 'dibaca', 'diusulkan'),
    ('serah', 'diusulkan', 'dilaporkan'),
    ('buka', 'dibaca', 'baru'),
    ('buka', 'diabaikan', 'baru'),
    ('buka', 'diusulkan', 'baru');

CREATE FUNCTION check_lead_move() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    file lead_stories%ROWTYPE;
    mover users%ROWTYPE;
BEGIN
    SELECT * INTO mover FROM users WHERE login = NEW.actor;
    SELECT * INTO file FROM lead_stories WHERE fingerprint = NEW.story FOR UPDATE;
    IF NOT FOUND OR NEW.from_state <> file.state OR NEW.seq <> file.version + 1 OR NOT EXISTS (
            SELECT 1 FROM allowed_lead_moves a
            WHERE a.kind = NEW.kind AND a.from_state = NEW.from_state AND a.to_state = NEW.to_state) THEN
        RAISE EXCEPTION 'lead_moves: % is not the next step of story %', NEW.kind, file.number USING ERRCODE = '23514';
    END IF;
    IF mover.login IS NULL OR NOT (mover.active AND mover.roles && ARRAY['penelaah', 'penyelia']) THEN
        RAISE EXCEPTION 'lead_moves: % moves no story', NEW.actor USING ERRCODE = '23514';
    END IF;
    IF mover.unit IS NOT NULL AND EXISTS (
            SELECT 1 FROM leads l JOIN lead_mentions m USING (post_id) JOIN persons p ON p.key = m.person
            WHERE l.fingerprint = NEW.story AND p.unit = mover.unit) THEN
        RAISE EXCEPTION 'lead_moves: % is of the same office as somebody in story %', NEW.actor, file.number USING ERRCODE = '23514';
    END IF;
    -- Nothing leaves the house by one person alone: who hands over is not who proposed it.
    IF NEW.kind = 'serah' AND (NOT 'penyelia' = ANY (mover.roles) OR NEW.actor = (
            SELECT m.actor FROM lead_moves m WHERE m.story = NEW.story AND m.kind = 'usul' ORDER BY m.seq DESC LIMIT 1)) THEN
        RAISE EXCEPTION 'lead_moves: a story is handed over by a supervisor who is not who proposed it' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER lead_moves_check BEFORE INSERT ON lead_moves FOR EACH ROW EXECUTE FUNCTION check_lead_move();

CREATE FUNCTION apply_lead_move() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE lead_stories SET state = NEW.to_state, version = NEW.seq, moved_at = NEW.at WHERE fingerprint = NEW.story;
    RETURN NULL;
END $$;
CREATE TRIGGER lead_moves_apply AFTER INSERT ON lead_moves FOR EACH ROW EXECUTE FUNCTION apply_lead_move();

CREATE FUNCTION follow_lead_moves() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF (NEW.fingerprint, NEW.number) IS DISTINCT FROM (OLD.fingerprint, OLD.number)
        OR (NEW.state, NEW.version) IS DISTINCT FROM (OLD.state, OLD.version) AND NOT EXISTS (
            SELECT 1 FROM lead_moves m WHERE m.story = NEW.fingerprint AND m.seq = NEW.version AND NEW.version = OLD.version + 1
                AND m.from_state = OLD.state AND m.to_state = NEW.state) THEN
        RAISE EXCEPTION 'lead_stories: the state follows lead_moves; add a move instead' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER lead_stories_follow BEFORE UPDATE ON lead_stories FOR EACH ROW EXECUTE FUNCTION follow_lead_moves();

CREATE FUNCTION forget_lead_words() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.reason = '(dihapus: masa simpan habis)'
        AND to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason'
        AND EXISTS (SELECT 1 FROM lead_stories s WHERE s.fingerprint = NEW.story AND s.expired_at IS NOT NULL) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '42501';
END $$;
CREATE TRIGGER lead_moves_append_only BEFORE UPDATE OR DELETE ON lead_moves FOR EACH ROW EXECUTE FUNCTION forget_lead_words();
CREATE TRIGGER lead_moves_no_truncate BEFORE TRUNCATE ON lead_moves FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
