-- What a batch of flags sets off, by batch instead of by row: the triggers of new cases cost as much as their rows.

-- As in V040; who writes a case with its release has just written the flag and its findings, and need not have them read back.
CREATE OR REPLACE FUNCTION set_turn() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    NEW.turn_at := NEW.due_at - NEW.head_start;
    IF TG_OP = 'UPDATE' OR NEW.lexicon IS NULL THEN
        SELECT f.lexicon, n.target INTO NEW.lexicon, NEW.target
            FROM flags f LEFT JOIN findings n ON n.post_id = f.post_id AND n.no = 0 WHERE f.post_id = NEW.lead_post;
    END IF;
    RETURN NEW;
END $$;

-- As in V092, with the words in the same statement: words_of is a call with a plan of its own for each case.
CREATE OR REPLACE FUNCTION words_follow_new_cases() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO case_words (case_key, open, words)
    SELECT n.key, n.lane NOT IN ('selesai', 'ditarik'), w.words FROM new_cases n CROSS JOIN LATERAL (
        SELECT coalesce(to_tsvector('words', string_agg(text, ' ')), '') AS words FROM (
            SELECT left(coalesce(p.title, '') || ' ' || p.own_text || ' ' || coalesce(p.shared_text, ''), 20000) AS text
            FROM flags f JOIN posts p ON p.id = f.post_id
            WHERE f.case_key = n.key ORDER BY f.flagged_at, p.id LIMIT 10) first_posts) w
    ON CONFLICT (case_key) DO UPDATE SET open = excluded.open, words = excluded.words;
    RETURN NULL;
END $$;

-- As in V075, for all new cases at once.
DROP TRIGGER cases_note_change ON cases;
CREATE TRIGGER cases_note_change AFTER UPDATE OF state, version, posts, lead_post, withdrawn_at ON cases
    FOR EACH ROW EXECUTE FUNCTION note_change();
CREATE FUNCTION note_new_cases() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO case_changes (case_key) SELECT key FROM new_cases;
    RETURN NULL;
END $$;
CREATE TRIGGER cases_note_new AFTER INSERT ON cases REFERENCING NEW TABLE AS new_cases
    FOR EACH STATEMENT EXECUTE FUNCTION note_new_cases();
