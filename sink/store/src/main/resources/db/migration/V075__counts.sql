-- Counts for the pages of statistics and parity, kept up to date in small steps: what changes a case notes its key, and count_cases turns the
-- notes into differences. So a page adds up some thousand rows, however many cases there are. Nothing here names a person or an account.

CREATE FUNCTION rank_of(place text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN place IS NULL OR btrim(place) = '' THEN '-'
        WHEN place ~* '\m(sekda|sekretaris daerah|inspektur|staf ahli|asisten (sekda|sekretaris|daerah|i|ii|iii|pemerintahan|administrasi|perekonomian)|kepala (dinas|badan|biro|kantor wilayah)|kadis|kaban|sekretaris (jenderal|utama|dprd)|direktur)\M'
            THEN 'pimpinan_tinggi'
        WHEN place ~* '\m(camat|sekretaris (dinas|badan|camat|kecamatan)|kepala (bagian|bidang)|kabag|kabid|administrator)\M' THEN 'administrator'
        WHEN place ~* '\m(lurah|kepala (seksi|subbagian|sub bagian|subbidang|uptd|upt|tata usaha)|kasi|kasubbag|kasubag|pengawas)\M' THEN 'pengawas'
        WHEN place ~* '\m(ahli (utama|madya|muda|pertama)|mahir|terampil|penyelia|pemula|guru|dosen|lektor|perawat|bidan|dokter|apoteker|penyuluh|analis|auditor|kepala sekolah|kepala puskesmas)\M'
            THEN 'fungsional'
        ELSE 'pelaksana' END
$$;
COMMENT ON FUNCTION rank_of IS 'Kind of office that a position tells (UU 20/2023 Ps 13-18: manajerial and nonmanajerial offices). A guess from words: the roster has no column for it.';

CREATE TABLE golden_items (
    case_key   text PRIMARY KEY REFERENCES cases,
    of_case    text NOT NULL REFERENCES cases,
    expected   text NOT NULL CHECK (expected IN ('V', 'B', 'L')),
    category   text,
    planted_by text NOT NULL REFERENCES users,
    planted_at timestamptz NOT NULL,
    retired_at timestamptz,
    CHECK ((expected = 'V') = (category IS NOT NULL)),
    UNIQUE (of_case)
);
COMMENT ON TABLE golden_items IS 'Settled cases that come into the queue a second time, so that the office knows how its reviewers read. Only their count is shown before they are judged.';

CREATE VIEW case_facts AS
    SELECT c.key AS case_key, (c.known_at AT TIME ZONE 'Asia/Jakarta')::date AS day,
        c.category, coalesce(c.contest, '-') AS contest, coalesce(n.target, '-') AS target, coalesce(c.region, '-') AS region,
        coalesce(c.unit, '-') AS unit, rank_of(p.position) AS rank, c.source, coalesce(l.lexicon, '-') AS release,
        c.strength::text AS strength, c.lane, o.outcome, c.posts,
        CASE WHEN NOT EXISTS (SELECT 1 FROM cases e WHERE e.account = c.account AND e.number < c.number) THEN 1 ELSE 0 END AS first,
        CASE WHEN o.outcome = 'menunggu' THEN '-'
            WHEN last.at < c.known_at + interval '1 day' THEN '1'
            WHEN last.at < c.known_at + interval '3 days' THEN '3'
            WHEN last.at < c.known_at + interval '7 days' THEN '7'
            ELSE 'lebih' END AS took
    FROM cases c
    LEFT JOIN persons p ON p.key = c.person
    LEFT JOIN flags l ON l.post_id = c.lead_post
    LEFT JOIN findings n ON n.post_id = c.lead_post AND n.no = 0
    LEFT JOIN case_moves last ON last.case_key = c.key AND last.seq = c.version
    LEFT JOIN LATERAL (SELECT j.verdict FROM live_judgements j WHERE j.case_key = c.key ORDER BY j.seq DESC LIMIT 1) said
        ON c.state = 'ditutup_bukan_indikasi'
    CROSS JOIN LATERAL (SELECT CASE
        WHEN c.state IN ('baru', 'triase', 'verifikasi_identitas', 'telaah_kedua') THEN 'menunggu'
        WHEN c.state <> 'ditutup_bukan_indikasi' THEN 'terkonfirmasi'
        WHEN last.kind = 'identitas_salah' OR said.verdict = 'I' THEN 'salah_orang'
        WHEN last.kind = 'urung' THEN 'gugur'
        WHEN said.verdict = 'L' THEN 'salah_leksikon'
        WHEN said.verdict = 'T' THEN 'di_luar_masa'
        WHEN said.verdict = 'D' THEN 'duplikat'
        ELSE 'diperbolehkan' END AS outcome) o
    WHERE c.lane <> 'ditarik' AND NOT EXISTS (SELECT 1 FROM golden_items g WHERE g.case_key = c.key);
COMMENT ON VIEW case_facts IS 'What is counted of a case. terkonfirmasi: two people saw the same sign. first: 1 for the first case of its account.';

CREATE TABLE counted_cases (
    case_key text PRIMARY KEY REFERENCES cases,
    day      date NOT NULL,
    category text NOT NULL,
    contest  text NOT NULL,
    target   text NOT NULL,
    region   text NOT NULL,
    unit     text NOT NULL,
    rank     text NOT NULL,
    source   text NOT NULL,
    release  text NOT NULL,
    strength text NOT NULL,
    lane     text NOT NULL,
    outcome  text NOT NULL,
    posts    integer NOT NULL,
    first    integer NOT NULL,
    took     text NOT NULL
);
COMMENT ON TABLE counted_cases IS 'What of each case is in daily_counts now. Whoever may see a part of the cases only is counted from here.';
CREATE INDEX counted_cases_region ON counted_cases (region, day);
CREATE INDEX counted_cases_unit ON counted_cases (unit, day);

CREATE VIEW counted_rows AS
    SELECT f.case_key, f.day, f.region, f.unit, d.dimension, d.value, f.outcome, 1 AS cases, f.posts, f.first
    FROM counted_cases f CROSS JOIN LATERAL (VALUES ('category', f.category), ('contest', f.contest), ('target', f.target),
        ('region', f.region), ('unit', f.unit), ('rank', f.rank), ('source', f.source), ('release', f.release),
        ('strength', f.strength), ('lane', f.lane), ('took', f.took)) d(dimension, value);

CREATE TABLE daily_counts (
    dimension text NOT NULL,
    day       date NOT NULL,
    value     text NOT NULL,
    outcome   text NOT NULL,
    cases     bigint NOT NULL,
    posts     bigint NOT NULL,
    first     bigint NOT NULL,
    PRIMARY KEY (dimension, day, value, outcome)
);
COMMENT ON TABLE daily_counts IS 'Cases by the day on which they became known. Sums of counted_rows, kept up to date by count_cases.';

CREATE TABLE case_changes (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_key text NOT NULL
);
COMMENT ON TABLE case_changes IS 'Cases to count again. Only ever added to by writers, so they never wait for each other here.';
INSERT INTO case_changes (case_key) SELECT key FROM cases;

CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO case_changes (case_key) VALUES (NEW.key);
    RETURN NULL;
END $$;
CREATE TRIGGER cases_note_change AFTER INSERT OR UPDATE OF state, version, posts, lead_post, withdrawn_at ON cases
    FOR EACH ROW EXECUTE FUNCTION note_change();

CREATE FUNCTION add_counts(keys text[], sign integer) RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
    INSERT INTO daily_counts AS d (dimension, day, value, outcome, cases, posts, first)
        SELECT r.dimension, r.day, r.value, r.outcome, sign * sum(r.cases), sign * sum(r.posts), sign * sum(r.first)
        FROM counted_rows r WHERE r.case_key = ANY (keys) GROUP BY r.dimension, r.day, r.value, r.outcome ORDER BY 1, 2, 3, 4
        ON CONFLICT (dimension, day, value, outcome) DO UPDATE
            SET cases = d.cases + excluded.cases, posts = d.posts + excluded.posts, first = d.first + excluded.first
$$;

-- Gives the number of notes that it worked off; 0 when nothing is left, or when somebody else is at it.
CREATE FUNCTION count_cases(most integer) RETURNS integer LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    keys text[];
    notes integer;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtext('wasit.count_cases')) THEN
        RETURN 0;
    END IF;
    WITH taken AS (DELETE FROM case_changes WHERE id IN (SELECT id FROM case_changes ORDER BY id LIMIT most) RETURNING case_key)
    SELECT count(*), array_agg(DISTINCT case_key) INTO notes, keys FROM taken;
    IF notes > 0 THEN
        PERFORM add_counts(keys, -1);
        DELETE FROM counted_cases WHERE case_key = ANY (keys);
        INSERT INTO counted_cases SELECT * FROM case_facts WHERE case_key = ANY (keys);
        PERFORM add_counts(keys, 1);
    END IF;
    RETURN notes;
END $$;

-- How many accounts of the roster each office, region and kind of office has; made again for each version of the roster.
CREATE TABLE roster_groups (
    version   bigint NOT NULL,
    dimension text NOT NULL,
    value     text NOT NULL,
    accounts  bigint NOT NULL,
    PRIMARY KEY (dimension, value)
);
