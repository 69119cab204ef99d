-- The words of cases follow a batch of flags in one statement. By row, each case had the functions that make its words planned anew, which cost
-- more than writing its rows.

DROP TRIGGER case_words_begin ON cases;
DROP FUNCTION words_follow_cases();

CREATE FUNCTION words_follow_new_cases() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO case_words (case_key, open, words)
    SELECT n.key, n.lane NOT IN ('selesai', 'ditarik'), words_of(n.key) FROM new_cases n
    ON CONFLICT (case_key) DO UPDATE SET open = excluded.open, words = excluded.words;
    RETURN NULL;
END $$;
CREATE TRIGGER case_words_begin AFTER INSERT ON cases REFERENCING NEW TABLE AS new_cases
    FOR EACH STATEMENT EXECUTE FUNCTION words_follow_new_cases();

-- A trigger with tables of what it changed may not name columns, so this one looks itself for cases that gained or lost posts.
CREATE FUNCTION words_follow_posts() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO case_words (case_key, open, words)
    SELECT n.key, n.lane NOT IN ('selesai', 'ditarik'), words_of(n.key)
    FROM new_cases n JOIN old_cases o ON o.key = n.key WHERE o.posts <> n.posts
    ON CONFLICT (case_key) DO UPDATE SET open = excluded.open, words = excluded.words;
    RETURN NULL;
END $$;
CREATE TRIGGER case_words_grow AFTER UPDATE ON cases REFERENCING OLD TABLE AS old_cases NEW TABLE AS new_cases
    FOR EACH STATEMENT EXECUTE FUNCTION words_follow_posts();
