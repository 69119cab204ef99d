-- How a case came to who judged it, so that statistics over the cases drawn by lot count only those that the lot brought, and none that somebody
-- picked from the list or closed together with others.

ALTER TABLE cases
    ADD COLUMN handed_to text,
    ADD COLUMN handed_as text CHECK (handed_as IN ('undian', 'giliran')),
    ADD CHECK ((handed_to IS NULL) = (handed_as IS NULL));
COMMENT ON COLUMN cases.handed_as IS 'How it was handed to its last claimer: undian = as one of those drawn by lot, in the order of arrival; giliran = by its turn.';

ALTER TABLE case_moves ADD COLUMN came text CHECK (came IN ('undian', 'giliran', 'dipilih', 'bersama'));
COMMENT ON COLUMN case_moves.came IS 'How the case came to who gave the verdict: handed out (undian, giliran), opened by them (dipilih), judged with another (bersama). Unknown before V102.';

CREATE FUNCTION tell_how_it_came() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    SELECT CASE WHEN c.handed_to = NEW.actor THEN c.handed_as WHEN NEW.bundle IS NOT NULL THEN 'bersama' ELSE 'dipilih' END
        INTO NEW.came FROM cases c WHERE c.key = NEW.case_key;
    RETURN NEW;
END $$;
CREATE TRIGGER case_moves_how_it_came BEFORE INSERT ON case_moves FOR EACH ROW WHEN (NEW.verdict IS NOT NULL)
    EXECUTE FUNCTION tell_how_it_came();

-- As in V078; drawn: read because the lot brought it. What was picked says nothing about all.
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
        coalesce(n.pattern, '-') AS pattern,
        c.drawn AND coalesce((SELECT m.came = 'undian' FROM case_moves m WHERE m.case_key = c.key AND m.verdict <> 'S'
            AND NOT EXISTS (SELECT 1 FROM case_moves u WHERE u.case_key = m.case_key AND u.undoes = m.seq AND u.kind = 'batal')
            ORDER BY m.seq LIMIT 1), false) AS drawn
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

-- Of what was judged before nobody knows how it came: it is counted no more.
INSERT INTO case_changes (case_key) SELECT key FROM cases WHERE drawn;
