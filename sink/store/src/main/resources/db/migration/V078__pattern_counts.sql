-- Counts per pattern, and of the cases drawn by lot on their own: those are read in the order of arrival, so what people say of them holds for
-- all (each stands for ten).
CREATE OR REPLACE VIEW case_facts AS
    SELECT c.key AS case_key, (c.known_at AT TIME ZONE 'Asia/Jakarta')::date AS day,
        c.category, coalesce(c.contest, '-') AS contest, coalesce(n.target, '-') AS target, coalesce(c.region, '-') AS region,
        coalesce(c.unit, '-') AS unit, rank_of(p.position) AS rank, c.source, coalesce(l.lexicon, '-') AS release,
        c.strength::text AS strength, c.lane, o.outcome, c.posts,
        CASE WHEN NOT EXISTS (SELECT 1 FROM cases e WHERE e.account = c.account AND e.number < c.number) THEN 1 ELSE 0 END AS first,
        CASE WHEN o.outcome = 'menunggu' THEN '-'
            WHEN last.at < c.known_at + interval '1 day' THEN '1'
            WHEN last.at < c.known_at + interval '3 days' THEN '3'
            WHEN last.at < c.known_at + interval '7 days' THEN '7'
            ELSE 'lebih' END AS took,
        coalesce(n.pattern, '-') AS pattern, c.drawn
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

ALTER TABLE counted_cases
    ADD COLUMN pattern text NOT NULL DEFAULT '-',
    ADD COLUMN drawn boolean NOT NULL DEFAULT false;

CREATE OR REPLACE VIEW counted_rows AS
    SELECT f.case_key, f.day, f.region, f.unit, d.dimension, d.value, f.outcome, 1 AS cases, f.posts, f.first
    FROM counted_cases f CROSS JOIN LATERAL (VALUES ('category', f.category), ('contest', f.contest), ('target', f.target),
        ('region', f.region), ('unit', f.unit), ('rank', f.rank), ('source', f.source), ('release', f.release),
        ('strength', f.strength), ('lane', f.lane), ('took', f.took), ('pattern', f.pattern),
        ('category_drawn', CASE WHEN f.drawn THEN f.category END)) d(dimension, value)
    WHERE d.value IS NOT NULL;

-- What was counted before had no pattern: everything is counted again.
TRUNCATE counted_cases, daily_counts, case_changes;
INSERT INTO case_changes (case_key) SELECT key FROM cases;
