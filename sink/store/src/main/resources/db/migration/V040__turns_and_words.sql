-- The queue with a million cases behind it: whose turn it is, which words a case has, and indexes that answer without the table.

-- Every hour of waiting counts the same for every case. So the order of the queue never depends on the time of day, stands in an index, and
-- nothing starves: a case can be overtaken only by cases that came at most the longest head start after it.
ALTER TABLE cases
    ADD COLUMN head_start interval NOT NULL DEFAULT '0',
    ADD COLUMN priority   jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN turn_at    timestamptz,
    ADD COLUMN drawn      boolean NOT NULL DEFAULT random() < 0.1,
    ADD COLUMN target     text,
    ADD COLUMN lexicon    text;
COMMENT ON COLUMN cases.head_start IS 'By how much the case is treated as older than it is; made of priority.';
COMMENT ON COLUMN cases.priority IS 'The parts of it, for people: part, factor, and what was seen.';
COMMENT ON COLUMN cases.turn_at IS 'due_at less head_start; the lowest is read first.';
COMMENT ON COLUMN cases.drawn IS 'One case in ten, drawn by lot when it comes; handed out in the order of arrival, whatever it says, so that statistics over the drawn are honest. Never shown to who reads it.';
COMMENT ON COLUMN cases.target IS 'Whom the clearest finding of the representative post is about; lexicon is the release that found it. Both follow lead_post.';

DROP INDEX cases_clock, cases_strength, cases_category, cases_region, cases_unit, cases_contest, cases_source, cases_closed;
ALTER TABLE cases DISABLE TRIGGER USER;
UPDATE cases c SET turn_at = c.due_at, lexicon = f.lexicon, target = n.target
    FROM flags f LEFT JOIN findings n ON n.post_id = f.post_id AND n.no = 0 WHERE f.post_id = c.lead_post;
ALTER TABLE cases ENABLE TRIGGER USER;
ALTER TABLE cases ALTER COLUMN turn_at SET NOT NULL;

CREATE FUNCTION set_turn() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    NEW.turn_at := NEW.due_at - NEW.head_start;
    SELECT f.lexicon, n.target INTO NEW.lexicon, NEW.target
        FROM flags f LEFT JOIN findings n ON n.post_id = f.post_id AND n.no = 0 WHERE f.post_id = NEW.lead_post;
    RETURN NEW;
END $$;
CREATE TRIGGER cases_turn_follows BEFORE INSERT OR UPDATE OF due_at, head_start, lead_post ON cases
    FOR EACH ROW EXECUTE FUNCTION set_turn();

-- Nine of ten cases are closed in the end; the indexes of the open lanes stay small. Those of the three orders carry what lists are narrowed
-- by: a rare value then costs a walk through one small index, and no look at the table. Closed cases are listed by turn only, backwards.
CREATE INDEX cases_turn ON cases (lane, turn_at, key)
    INCLUDE (state, category, strength, contest, target, region, unit, source, lexicon, due_on) WHERE lane NOT IN ('selesai', 'ditarik');
CREATE INDEX cases_clock ON cases (lane, due_on, urgency, key)
    INCLUDE (state, category, strength, contest, target, region, unit, source, lexicon) WHERE lane NOT IN ('selesai', 'ditarik');
CREATE INDEX cases_strength ON cases (lane, urgency, due_on, key)
    INCLUDE (state, category, strength, contest, target, region, unit, source, lexicon) WHERE lane NOT IN ('selesai', 'ditarik');
CREATE INDEX cases_category ON cases (lane, category, turn_at, key);
CREATE INDEX cases_region ON cases (lane, region, turn_at, key);
CREATE INDEX cases_unit ON cases (lane, unit, turn_at, key);
CREATE INDEX cases_contest ON cases (lane, contest, turn_at, key);
CREATE INDEX cases_source ON cases (lane, source, turn_at, key);
CREATE INDEX cases_drawn ON cases (lane, known_at, key) WHERE drawn AND lane NOT IN ('selesai', 'ditarik');
CREATE INDEX cases_closed ON cases (lane, turn_at, key)
    INCLUDE (state, category, strength, contest, target, region, unit, source, lexicon, due_on) WHERE lane IN ('selesai', 'ditarik');
CREATE INDEX cases_person ON cases (person) WHERE person IS NOT NULL;
CREATE INDEX cases_handle ON cases (lower(handle)) WHERE handle IS NOT NULL;

-- Words in any form of inflection, with and without accents where the server has the means for it.
CREATE TEXT SEARCH CONFIGURATION words (COPY = pg_catalog.indonesian);
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS unaccent;
    ALTER TEXT SEARCH CONFIGURATION words ALTER MAPPING FOR hword, hword_part, word WITH unaccent, indonesian_stem;
EXCEPTION WHEN insufficient_privilege OR undefined_file OR undefined_object OR feature_not_supported THEN
    RAISE NOTICE 'no unaccent on this server: a search tells accents apart';
END $$;

CREATE TABLE case_words (
    case_key text PRIMARY KEY REFERENCES cases,
    open     boolean NOT NULL,
    words    tsvector NOT NULL
);
-- Which index is the right one depends on how often a word occurs; ten times as many words are counted as by default.
ALTER TABLE case_words ALTER COLUMN words SET STATISTICS 1000;
COMMENT ON TABLE case_words IS 'What a search for words looks at: the stored texts of the first posts of each case. Follows posts, flags and cases by triggers, so a text that is removed is no longer found. open repeats the lane.';

-- Ten posts: all posts of a case have nearly the same words. The cut keeps the sum below what one tsvector may hold.
CREATE FUNCTION words_of(this_case text) RETURNS tsvector LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT coalesce(to_tsvector('words', string_agg(text, ' ')), '') FROM (
        SELECT left(coalesce(p.title, '') || ' ' || p.own_text || ' ' || coalesce(p.shared_text, ''), 20000) AS text
        FROM flags f JOIN posts p ON p.id = f.post_id
        WHERE f.case_key = this_case ORDER BY f.flagged_at, p.id LIMIT 10) first_posts
$$;

CREATE FUNCTION refresh_words(this_case text) RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
    INSERT INTO case_words (case_key, open, words)
    SELECT c.key, c.lane NOT IN ('selesai', 'ditarik'), words_of(c.key) FROM cases c WHERE c.key = this_case
    ON CONFLICT (case_key) DO UPDATE SET open = excluded.open, words = excluded.words
$$;

CREATE FUNCTION words_follow_cases() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM refresh_words(NEW.key);
    RETURN NULL;
END $$;
CREATE TRIGGER case_words_begin AFTER INSERT OR UPDATE OF posts ON cases FOR EACH ROW EXECUTE FUNCTION words_follow_cases();

CREATE FUNCTION words_follow_flags() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM refresh_words(NEW.case_key);
    RETURN NULL;
END $$;
CREATE TRIGGER case_words_move AFTER UPDATE OF case_key ON flags FOR EACH ROW EXECUTE FUNCTION words_follow_flags();

CREATE FUNCTION words_follow_texts() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM refresh_words(f.case_key) FROM flags f WHERE f.post_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER case_words_forget AFTER UPDATE OF own_text ON posts FOR EACH ROW
    WHEN (OLD.redacted_at IS NULL AND NEW.redacted_at IS NOT NULL) EXECUTE FUNCTION words_follow_texts();

CREATE FUNCTION words_follow_lane() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE case_words SET open = NEW.lane NOT IN ('selesai', 'ditarik') WHERE case_key = NEW.key;
    RETURN NULL;
END $$;
CREATE TRIGGER case_words_close AFTER UPDATE OF state, withdrawn_at ON cases FOR EACH ROW
    WHEN ((OLD.lane IN ('selesai', 'ditarik')) <> (NEW.lane IN ('selesai', 'ditarik'))) EXECUTE FUNCTION words_follow_lane();

INSERT INTO case_words (case_key, open, words)
    SELECT c.key, c.lane NOT IN ('selesai', 'ditarik'), words_of(c.key) FROM cases c;
-- Small pending lists, because a search reads them one by one.
CREATE INDEX case_words_open ON case_words USING gin (words) WITH (gin_pending_list_limit = 256) WHERE open;
CREATE INDEX case_words_closed ON case_words USING gin (words) WITH (gin_pending_list_limit = 256) WHERE NOT open;
CREATE INDEX case_notes_words ON case_notes USING gin (to_tsvector('words'::regconfig, body));
CREATE INDEX persons_words ON persons USING gin (to_tsvector('simple'::regconfig, name));
DROP INDEX posts_words;
