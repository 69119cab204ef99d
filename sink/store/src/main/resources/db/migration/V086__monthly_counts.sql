-- Nobody counts while the months are added up: count_cases only tries for this lock, and skips its turn.
SELECT pg_advisory_xact_lock(hashtext('wasit.count_cases'));

-- A year of a page is twelve months and the days at its ends, not 365 days: with 600 offices that is 260,000 rows less.
CREATE TABLE monthly_counts (
    dimension text NOT NULL,
    month     date NOT NULL CHECK (extract(day FROM month) = 1),
    value     text NOT NULL,
    outcome   text NOT NULL,
    cases     bigint NOT NULL,
    posts     bigint NOT NULL,
    first     bigint NOT NULL,
    PRIMARY KEY (dimension, month, value, outcome)
);
COMMENT ON TABLE monthly_counts IS 'Sums of daily_counts, kept up to date by count_cases.';
INSERT INTO monthly_counts
    SELECT dimension, date_trunc('month', day)::date, value, outcome, sum(cases), sum(posts), sum(first) FROM daily_counts GROUP BY 1, 2, 3, 4;

CREATE OR REPLACE FUNCTION add_counts(keys text[], sign integer) RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
    WITH added AS (
        SELECT r.dimension, r.day, r.value, r.outcome, sign * sum(r.cases) AS cases, sign * sum(r.posts) AS posts, sign * sum(r.first) AS first
        FROM counted_rows r WHERE r.case_key = ANY (keys) GROUP BY r.dimension, r.day, r.value, r.outcome
    ), days AS (
        INSERT INTO daily_counts AS d (dimension, day, value, outcome, cases, posts, first) SELECT * FROM added ORDER BY 1, 2, 3, 4
            ON CONFLICT (dimension, day, value, outcome) DO UPDATE
                SET cases = d.cases + excluded.cases, posts = d.posts + excluded.posts, first = d.first + excluded.first
    )
    INSERT INTO monthly_counts AS m (dimension, month, value, outcome, cases, posts, first)
        SELECT dimension, date_trunc('month', day)::date, value, outcome, sum(cases), sum(posts), sum(first) FROM added
        GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
        ON CONFLICT (dimension, month, value, outcome) DO UPDATE
            SET cases = m.cases + excluded.cases, posts = m.posts + excluded.posts, first = m.first + excluded.first
$$;

-- Whole months as one row each, under their first day; the days before and after them as they are. Plain SQL with full names, so that the
-- planner sees through it.
CREATE FUNCTION counts_between(dimensions text[], since date, until date)
RETURNS TABLE (dimension text, day date, value text, outcome text, cases bigint, posts bigint, first bigint) LANGUAGE sql STABLE AS $$
    SELECT m.dimension, m.month, m.value, m.outcome, m.cases, m.posts, m.first FROM wasit.monthly_counts m
        WHERE m.dimension = ANY (dimensions) AND m.month >= since AND m.month < date_trunc('month', until + 1)::date
    UNION ALL
    SELECT d.dimension, d.day, d.value, d.outcome, d.cases, d.posts, d.first FROM wasit.daily_counts d
        WHERE d.dimension = ANY (dimensions) AND d.day >= since
            AND d.day < least(date_trunc('month', since + interval '1 month' - interval '1 day')::date, until + 1)
    UNION ALL
    SELECT d.dimension, d.day, d.value, d.outcome, d.cases, d.posts, d.first FROM wasit.daily_counts d
        WHERE d.dimension = ANY (dimensions) AND d.day <= until
            AND d.day >= greatest(date_trunc('month', since + interval '1 month' - interval '1 day')::date, date_trunc('month', until + 1)::date)
$$;

-- What people said of a pattern is the dimension 'pattern' of the counts; the view read every case for it.
DROP VIEW pattern_outcomes;

-- Second readings by their time, for how far readers agree.
CREATE INDEX case_moves_second ON case_moves (at DESC) WHERE kind = 'telaah_kedua' AND verdict <> 'S';
