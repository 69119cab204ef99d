-- A new case is held to its rules by conditions where these can tell: a function that sets its own search path costs several microseconds a
-- row. Nothing is allowed that was not; what a condition finds goes to the same function as before.

DROP TRIGGER cases_follow_moves ON cases;
CREATE TRIGGER cases_follow_moves BEFORE UPDATE ON cases FOR EACH ROW EXECUTE FUNCTION follow_moves();
CREATE TRIGGER cases_begin_as_new BEFORE INSERT ON cases FOR EACH ROW
    WHEN (NEW.state IS DISTINCT FROM 'baru' OR NEW.version IS DISTINCT FROM 0 OR NEW.disputed IS DISTINCT FROM false)
    EXECUTE FUNCTION follow_moves();

-- The writer of flags tells release and turn; for whoever does not, or tells another turn, they are found as before.
DROP TRIGGER cases_turn_follows ON cases;
CREATE TRIGGER cases_turn_follows BEFORE UPDATE OF due_at, head_start, lead_post ON cases FOR EACH ROW EXECUTE FUNCTION set_turn();
CREATE TRIGGER cases_turn_begins BEFORE INSERT ON cases FOR EACH ROW
    WHEN (NEW.lexicon IS NULL OR NEW.turn_at IS DISTINCT FROM NEW.due_at - NEW.head_start)
    EXECUTE FUNCTION set_turn();

-- As in V094; a case of one post, as nearly all new ones are, has the words of that post, and its flags need not be looked for.
CREATE OR REPLACE FUNCTION words_follow_new_cases() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO case_words (case_key, open, words)
    SELECT n.key, n.lane NOT IN ('selesai', 'ditarik'),
        to_tsvector('words', left(coalesce(p.title, '') || ' ' || p.own_text || ' ' || coalesce(p.shared_text, ''), 20000))
    FROM new_cases n JOIN posts p ON p.id = n.lead_post WHERE n.posts = 1
    UNION ALL
    SELECT n.key, n.lane NOT IN ('selesai', 'ditarik'), words_of(n.key) FROM new_cases n WHERE n.posts <> 1
    ON CONFLICT (case_key) DO UPDATE SET open = excluded.open, words = excluded.words;
    RETURN NULL;
END $$;
