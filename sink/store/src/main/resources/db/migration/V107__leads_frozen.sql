-- What is handed over is what two people read: a telling that joins after the proposal stops the hand-over, one that joins later changes nothing
-- of what left the house. Who declared a relation decides on no story, by plain SQL either.

ALTER TABLE lead_stories ADD COLUMN joined integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN lead_stories.joined IS 'How many tellings came after the first.';
COMMENT ON TABLE lead_stories IS 'Informasi awal: an article with its versions and copies. State and version follow lead_moves and nothing else. Review role: SELECT, UPDATE.';
COMMENT ON TABLE lead_moves IS 'Append-only, but for words whose time is over. Review role: SELECT, INSERT, UPDATE.';
UPDATE lead_stories s SET joined = n.tellings - 1
    FROM (SELECT fingerprint, count(*) AS tellings FROM leads GROUP BY fingerprint) n WHERE n.fingerprint = s.fingerprint;

CREATE OR REPLACE FUNCTION tell_story() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO lead_stories AS s (fingerprint, found_at) VALUES (NEW.fingerprint, NEW.found_at)
        ON CONFLICT (fingerprint) DO UPDATE
        SET found_at = greatest(s.found_at, excluded.found_at), joined = s.joined + 1, expired_at = NULL;
    RETURN NULL;
END $$;

CREATE FUNCTION last_telling(story text) RETURNS uuid LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT l.post_id FROM leads l JOIN posts p ON p.id = l.post_id
    WHERE l.fingerprint = story AND p.redacted_at IS NULL ORDER BY l.found_at DESC, l.post_id LIMIT 1
$$;

ALTER TABLE lead_moves ADD COLUMN telling uuid, ADD COLUMN joined integer;
COMMENT ON COLUMN lead_moves.telling IS 'The telling that was read: the last one that had its text. Unknown before V107.';
COMMENT ON COLUMN lead_moves.joined IS 'lead_stories.joined when the step was taken. Unknown before V107.';

CREATE TABLE lead_files (
    story  text PRIMARY KEY REFERENCES lead_stories,
    body   text NOT NULL,
    sha256 text NOT NULL
);
COMMENT ON TABLE lead_files IS 'What was handed over of a story, as JSON; empty when its time is over, or its article lost its text. Written once. Review role: SELECT, INSERT, UPDATE.';

-- As in V101, with relations and with what was read.
CREATE OR REPLACE FUNCTION check_lead_move() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    file lead_stories%ROWTYPE;
    mover users%ROWTYPE;
    proposal lead_moves%ROWTYPE;
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
    IF EXISTS (SELECT 1 FROM leads l JOIN lead_mentions m USING (post_id) LEFT JOIN persons p ON p.key = m.person
            JOIN relations r ON (r.kind = 'orang' AND r.value = m.person) OR (r.kind = 'unit' AND r.value = p.unit)
            WHERE l.fingerprint = NEW.story AND r.login = NEW.actor AND r.ended_at IS NULL) THEN
        RAISE EXCEPTION 'lead_moves: % declared a relation to somebody in story %', NEW.actor, file.number USING ERRCODE = '23514';
    END IF;
    NEW.telling := last_telling(NEW.story);
    NEW.joined := file.joined;
    IF NEW.kind = 'serah' THEN
        SELECT * INTO proposal FROM lead_moves m WHERE m.story = NEW.story AND m.kind = 'usul' ORDER BY m.seq DESC LIMIT 1;
        -- Nothing leaves the house by one person alone: who hands over is not who proposed it.
        IF NOT 'penyelia' = ANY (mover.roles) OR NEW.actor = proposal.actor THEN
            RAISE EXCEPTION 'lead_moves: a story is handed over by a supervisor who is not who proposed it' USING ERRCODE = '23514';
        END IF;
        IF NEW.telling IS NULL OR (NEW.telling, NEW.joined) IS DISTINCT FROM (proposal.telling, proposal.joined) THEN
            RAISE EXCEPTION 'lead_moves: story % is not what was proposed; propose it again', file.number USING ERRCODE = '23514';
        END IF;
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION forget_lead_words() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.reason = '(dihapus: masa simpan habis)'
        AND NEW.receiver IS NOT DISTINCT FROM (CASE WHEN OLD.receiver IS NOT NULL THEN NEW.reason END)
        AND to_jsonb(NEW) - ARRAY['reason', 'receiver'] = to_jsonb(OLD) - ARRAY['reason', 'receiver']
        AND EXISTS (SELECT 1 FROM lead_stories s WHERE s.fingerprint = NEW.story AND s.expired_at IS NOT NULL) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '42501';
END $$;

CREATE FUNCTION forget_lead_file() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.body = '' AND (NEW.story, NEW.sha256) = (OLD.story, OLD.sha256)
        AND EXISTS (SELECT 1 FROM lead_stories s JOIN lead_moves m ON m.story = s.fingerprint AND m.kind = 'serah'
            JOIN posts p ON p.id = m.telling WHERE s.fingerprint = NEW.story AND (s.expired_at IS NOT NULL OR p.redacted_at IS NOT NULL)) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is written once: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '42501';
END $$;
CREATE TRIGGER lead_files_once BEFORE UPDATE OR DELETE ON lead_files FOR EACH ROW EXECUTE FUNCTION forget_lead_file();
CREATE TRIGGER lead_files_no_truncate BEFORE TRUNCATE ON lead_files FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
