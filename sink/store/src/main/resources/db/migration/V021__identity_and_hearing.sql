-- Whose account it is: decided once per account, on a named basis, for a time. No case is assessed before that. And nobody is ready to be
-- referred who was not heard, unless somebody wrote down why not (Perbawaslu 7/2022 and the right to answer, docs domain 5.10).

ALTER TABLE identities
    ADD COLUMN basis text,
    ADD COLUMN evidence text,
    ADD COLUMN valid_until timestamptz,
    ADD COLUMN takes_back bigint REFERENCES identities,
    DROP CONSTRAINT identities_outcome_check,
    ADD CONSTRAINT identities_outcome_check CHECK (outcome IN ('benar', 'salah', 'dilaporkan', 'ditarik')),
    ADD CONSTRAINT identities_taken_back CHECK (takes_back IS NULL OR outcome = 'ditarik'),
    -- A shared name is no basis, and no word for it exists.
    ADD CONSTRAINT identities_basis CHECK (outcome <> 'benar' OR (basis IS NOT NULL AND basis IN
        ('daftar', 'pernyataan_pemilik', 'laman_resmi', 'klarifikasi', 'arsip_kepegawaian'))) NOT VALID;
COMMENT ON TABLE identities IS 'Whose account it is, decided by people; the newest row of an account that was not taken back holds. Append-only. dilaporkan: somebody says it is the wrong person, the other cases of the account wait.';

CREATE VIEW standing_identities AS
    SELECT DISTINCT ON (i.account) i.* FROM identities i
    WHERE i.outcome <> 'ditarik' AND NOT EXISTS (SELECT 1 FROM identities t WHERE t.account = i.account AND (t.takes_back = i.id
        OR (t.takes_back IS NULL AND t.outcome = 'ditarik' AND t.id > i.id)))
    ORDER BY i.account, i.id DESC;

CREATE FUNCTION identity_holds(whose text, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT EXISTS (SELECT 1 FROM standing_identities s WHERE s.account = whose AND s.outcome = 'benar'
        AND (s.valid_until IS NULL OR s.valid_until > moment))
$$;

CREATE FUNCTION is_suspended(whose text, this_case text) RETURNS boolean LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT EXISTS (SELECT 1 FROM standing_identities s WHERE s.account = whose AND s.outcome = 'dilaporkan' AND s.case_key <> this_case)
$$;
COMMENT ON FUNCTION is_suspended IS 'Whether a case waits because another case of its account was reported as the wrong person.';

CREATE TRIGGER identities_no_truncate BEFORE TRUNCATE ON identities FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DELETE FROM allowed_moves WHERE to_state = 'siap_rujuk';
INSERT INTO allowed_moves (kind, from_state, to_state) VALUES
    ('telaah_kedua', 'telaah_kedua', 'hak_jawab'),
    ('penentuan', 'telaah_kedua', 'hak_jawab'),
    ('jawaban', 'hak_jawab', 'siap_rujuk'),
    ('tanpa_jawaban', 'hak_jawab', 'siap_rujuk'),
    ('urung', 'hak_jawab', 'ditutup_bukan_indikasi'),
    ('telaah_kedua', 'telaah_kedua', 'verifikasi_identitas'),
    ('penentuan', 'telaah_kedua', 'verifikasi_identitas'),
    ('identitas_benar', 'verifikasi_identitas', 'triase');

CREATE FUNCTION check_people(mine case_moves, file cases) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF mine.to_state IN ('hak_jawab', 'siap_rujuk') AND (
            SELECT count(DISTINCT actor) FROM (
                SELECT j.actor FROM live_judgements j WHERE j.case_key = mine.case_key AND j.verdict = 'V'
                UNION SELECT mine.actor WHERE mine.verdict = 'V') seen) < 2 THEN
        RAISE EXCEPTION 'case_moves: % needs the same sign seen by two people', mine.to_state USING ERRCODE = '23514';
    END IF;
    IF mine.to_state = 'hak_jawab' AND mine.verdict IS DISTINCT FROM 'V' THEN
        RAISE EXCEPTION 'case_moves: only who sees the sign sends it on' USING ERRCODE = '23514';
    END IF;
    IF mine.kind = 'telaah_kedua' AND mine.to_state = 'hak_jawab' AND NOT EXISTS (
            SELECT 1 FROM live_judgements j WHERE j.case_key = mine.case_key AND j.verdict = 'V' AND j.actor <> mine.actor
                AND j.category = mine.category) THEN
        RAISE EXCEPTION 'case_moves: two readers who name different categories disagree' USING ERRCODE = '23514';
    END IF;
    IF mine.kind <> 'buka' AND file.unit IS NOT NULL AND EXISTS (
            SELECT 1 FROM users u WHERE u.login = mine.actor AND u.unit = file.unit) THEN
        RAISE EXCEPTION 'case_moves: % is of the same office as case %', mine.actor, mine.case_key USING ERRCODE = '23514';
    END IF;
    IF EXISTS (SELECT 1 FROM users u WHERE u.login = mine.actor AND NOT (u.active AND u.roles && ARRAY['penelaah', 'penyelia'])) THEN
        RAISE EXCEPTION 'case_moves: % moves no case', mine.actor USING ERRCODE = '23514';
    END IF;
    IF (mine.kind = 'penentuan' OR mine.from_state NOT IN ('baru', 'triase', 'verifikasi_identitas', 'telaah_kedua'))
        AND NOT EXISTS (SELECT 1 FROM users u WHERE u.login = mine.actor AND 'penyelia' = ANY (u.roles)) THEN
        RAISE EXCEPTION 'case_moves: % is a step of a supervisor', mine.kind USING ERRCODE = '23514';
    END IF;
END $$;

CREATE FUNCTION check_identity(mine case_moves, file cases) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF mine.to_state IN ('telaah_kedua', 'hak_jawab', 'siap_rujuk', 'dirujuk') AND NOT identity_holds(file.account, mine.at) THEN
        RAISE EXCEPTION 'case_moves: nobody confirmed whose account % is', file.account USING ERRCODE = '23514';
    END IF;
    IF mine.kind <> 'buka' AND is_suspended(file.account, file.key) THEN
        RAISE EXCEPTION 'case_moves: account % was reported as the wrong person; its cases wait', file.account USING ERRCODE = '23514';
    END IF;
END $$;

CREATE OR REPLACE FUNCTION check_move() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    file cases%ROWTYPE;
BEGIN
    SELECT * INTO file FROM cases WHERE key = NEW.case_key FOR UPDATE;
    IF NOT FOUND OR NEW.from_state <> file.state OR NEW.seq <> file.version + 1 THEN
        RAISE EXCEPTION 'case_moves: % is not the next step of case %', NEW.kind, NEW.case_key USING ERRCODE = '23514';
    END IF;
    IF NEW.kind = 'batal' THEN
        PERFORM check_undo(NEW, file.version);
        RETURN NEW;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM allowed_moves a
                   WHERE a.kind = NEW.kind AND a.from_state = NEW.from_state AND a.to_state = NEW.to_state) THEN
        RAISE EXCEPTION 'case_moves: % does not lead from % to %', NEW.kind, NEW.from_state, NEW.to_state USING ERRCODE = '23514';
    END IF;
    IF (NEW.kind = 'telaah_kedua' AND file.disputed) OR (NEW.kind = 'penentuan' AND NOT file.disputed) THEN
        RAISE EXCEPTION 'case_moves: a dispute is decided by penentuan, everything else by telaah_kedua' USING ERRCODE = '23514';
    END IF;
    IF NEW.verdict <> 'S' AND EXISTS (SELECT 1 FROM live_judgements j WHERE j.case_key = NEW.case_key AND j.actor = NEW.actor) THEN
        RAISE EXCEPTION 'case_moves: % has judged case % before; it needs another person', NEW.actor, NEW.case_key USING ERRCODE = '23514';
    END IF;
    PERFORM check_people(NEW, file);
    PERFORM check_identity(NEW, file);
    RETURN NEW;
END $$;
