-- What a reviewer's day needs: grounds of a sign, taking a decision up again, groups, resting cases, relations, settings of one's own.

-- A sign names how grave it is, the norm, and the words it rests on. Old rows have none.
ALTER TABLE case_moves
    ADD COLUMN severity text CHECK (severity IN ('ringan', 'sedang', 'berat')),
    ADD COLUMN basis    text,
    ADD COLUMN grounds  jsonb,
    ADD COLUMN bundle   uuid;
COMMENT ON COLUMN case_moves.grounds IS 'Places in captured texts: post, part, start, end (UTF-16 units). Never the words themselves.';
COMMENT ON COLUMN case_moves.bundle IS 'One act of a person over several cases. It never says that there is a sign.';
ALTER TABLE case_moves ADD CONSTRAINT case_moves_sign_has_grounds CHECK (
    verdict IS DISTINCT FROM 'V' OR (severity IS NOT NULL AND basis IS NOT NULL AND jsonb_array_length(grounds) > 0)) NOT VALID;
ALTER TABLE case_moves ADD CONSTRAINT case_moves_no_bundled_sign CHECK (
    bundle IS NULL OR kind = 'batal' OR verdict IN ('B', 'L', 'T', 'D'));
CREATE INDEX case_moves_bundle ON case_moves (bundle) WHERE bundle IS NOT NULL;

-- Taking up one's own decision again is a further move: it has a verdict, and it names the move whose place it takes.
ALTER TABLE case_moves DROP CONSTRAINT case_moves_check;
ALTER TABLE case_moves DROP CONSTRAINT case_moves_check5;
ALTER TABLE case_moves ADD CONSTRAINT case_moves_who_judges
    CHECK ((verdict IS NOT NULL) = (kind IN ('triase', 'telaah_kedua', 'penentuan', 'ubah')));
ALTER TABLE case_moves ADD CONSTRAINT case_moves_what_undoes
    CHECK ((kind IN ('batal', 'ubah')) = (undoes IS NOT NULL));

INSERT INTO allowed_moves (kind, from_state, to_state) VALUES
    ('ubah', 'ditutup_bukan_indikasi', 'ditutup_bukan_indikasi'),
    ('ubah', 'ditutup_bukan_indikasi', 'verifikasi_identitas'),
    ('ubah', 'ditutup_bukan_indikasi', 'telaah_kedua'),
    ('ubah', 'verifikasi_identitas', 'ditutup_bukan_indikasi'),
    ('ubah', 'verifikasi_identitas', 'verifikasi_identitas'),
    ('ubah', 'verifikasi_identitas', 'telaah_kedua'),
    ('ubah', 'verifikasi_identitas', 'hak_jawab'),
    ('ubah', 'telaah_kedua', 'ditutup_bukan_indikasi'),
    ('ubah', 'telaah_kedua', 'verifikasi_identitas'),
    ('ubah', 'telaah_kedua', 'telaah_kedua'),
    ('ubah', 'telaah_kedua', 'hak_jawab'),
    ('ubah', 'hak_jawab', 'verifikasi_identitas'),
    ('ubah', 'hak_jawab', 'telaah_kedua'),
    ('ubah', 'hak_jawab', 'hak_jawab');

CREATE OR REPLACE FUNCTION check_undo(mine case_moves, version integer) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    theirs case_moves%ROWTYPE;
BEGIN
    SELECT * INTO theirs FROM case_moves WHERE case_key = mine.case_key AND seq = mine.undoes;
    IF NOT FOUND OR theirs.seq <> version OR theirs.actor <> mine.actor OR theirs.kind IN ('batal', 'buka', 'ubah')
       OR theirs.from_state <> mine.to_state OR mine.at < theirs.at OR mine.at > theirs.at + interval '10 seconds' THEN
        RAISE EXCEPTION 'case_moves: only one''s own last move may be taken back, within 10 seconds' USING ERRCODE = '23514';
    END IF;
END $$;

CREATE FUNCTION check_revision(mine case_moves) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF mine.verdict = 'S' OR NOT EXISTS (
            SELECT 1 FROM live_judgements j WHERE j.case_key = mine.case_key AND j.seq = mine.undoes AND j.actor = mine.actor
              AND j.kind <> 'penentuan')
       OR EXISTS (SELECT 1 FROM live_judgements j WHERE j.case_key = mine.case_key AND j.seq > mine.undoes) THEN
        RAISE EXCEPTION 'case_moves: only one''s own verdict may be taken up again, and only until another person has judged'
            USING ERRCODE = '23514';
    END IF;
END $$;

-- As in V021; a revision is a step of the reader whose verdict it was, and agrees or disagrees like the verdict whose place it takes.
CREATE OR REPLACE FUNCTION check_people(mine case_moves, file cases) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF mine.to_state IN ('hak_jawab', 'siap_rujuk') AND (
            SELECT count(DISTINCT actor) FROM (
                SELECT j.actor FROM live_judgements j
                    WHERE j.case_key = mine.case_key AND j.verdict = 'V' AND j.seq IS DISTINCT FROM mine.undoes
                UNION SELECT mine.actor WHERE mine.verdict = 'V') seen) < 2 THEN
        RAISE EXCEPTION 'case_moves: % needs the same sign seen by two people', mine.to_state USING ERRCODE = '23514';
    END IF;
    IF mine.to_state = 'hak_jawab' AND mine.verdict IS DISTINCT FROM 'V' THEN
        RAISE EXCEPTION 'case_moves: only who sees the sign sends it on' USING ERRCODE = '23514';
    END IF;
    IF mine.kind IN ('telaah_kedua', 'ubah') AND mine.to_state = 'hak_jawab' AND NOT EXISTS (
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
    IF mine.kind <> 'ubah'
        AND (mine.kind = 'penentuan' OR mine.from_state NOT IN ('baru', 'triase', 'verifikasi_identitas', 'telaah_kedua'))
        AND NOT EXISTS (SELECT 1 FROM users u WHERE u.login = mine.actor AND 'penyelia' = ANY (u.roles)) THEN
        RAISE EXCEPTION 'case_moves: % is a step of a supervisor', mine.kind USING ERRCODE = '23514';
    END IF;
END $$;

-- As in V021; but who sees no sign assesses nobody, so a closed case that was drawn for a second look needs no identity before.
CREATE OR REPLACE FUNCTION check_identity(mine case_moves, file cases) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF mine.to_state IN ('telaah_kedua', 'hak_jawab', 'siap_rujuk', 'dirujuk') AND NOT identity_holds(file.account, mine.at)
        AND NOT (mine.to_state = 'telaah_kedua' AND coalesce(mine.verdict, '') IN ('B', 'L', 'T', 'D', 'S')) THEN
        RAISE EXCEPTION 'case_moves: nobody confirmed whose account % is', file.account USING ERRCODE = '23514';
    END IF;
    IF mine.kind <> 'buka' AND is_suspended(file.account, file.key) THEN
        RAISE EXCEPTION 'case_moves: account % was reported as the wrong person; its cases wait', file.account USING ERRCODE = '23514';
    END IF;
END $$;

-- As in V021, with the revision.
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
    IF NEW.kind = 'ubah' THEN
        PERFORM check_revision(NEW);
    END IF;
    IF (NEW.kind = 'telaah_kedua' AND file.disputed) OR (NEW.kind = 'penentuan' AND NOT file.disputed) THEN
        RAISE EXCEPTION 'case_moves: a dispute is decided by penentuan, everything else by telaah_kedua' USING ERRCODE = '23514';
    END IF;
    IF NEW.verdict <> 'S' AND EXISTS (SELECT 1 FROM live_judgements j
            WHERE j.case_key = NEW.case_key AND j.actor = NEW.actor AND j.seq IS DISTINCT FROM NEW.undoes) THEN
        RAISE EXCEPTION 'case_moves: % has judged case % before; it needs another person', NEW.actor, NEW.case_key USING ERRCODE = '23514';
    END IF;
    PERFORM check_people(NEW, file);
    PERFORM check_identity(NEW, file);
    RETURN NEW;
END $$;

CREATE TABLE relations (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    login       text NOT NULL REFERENCES users,
    kind        text NOT NULL CHECK (kind IN ('unit', 'orang')),
    value       text NOT NULL CHECK (btrim(value) <> ''),
    reason      text NOT NULL CHECK (btrim(reason) <> ''),
    declared_at timestamptz NOT NULL,
    ended_at    timestamptz
);
COMMENT ON TABLE relations IS 'Offices and persons that a reviewer said they stand too close to. While it lasts they get and judge none of those cases.';
CREATE UNIQUE INDEX relations_open ON relations (login, kind, value) WHERE ended_at IS NULL;

CREATE FUNCTION refuse_related() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.kind IN ('triase', 'telaah_kedua', 'penentuan', 'ubah', 'identitas_benar', 'identitas_salah')
       AND NEW.verdict IS DISTINCT FROM 'S' AND EXISTS (
            SELECT 1 FROM relations r JOIN cases c ON c.key = NEW.case_key
            WHERE r.login = NEW.actor AND r.ended_at IS NULL
              AND ((r.kind = 'unit' AND r.value = c.unit) OR (r.kind = 'orang' AND r.value = c.person))) THEN
        RAISE EXCEPTION 'case_moves: % declared a relation to whom case % is about', NEW.actor, NEW.case_key USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER case_moves_related BEFORE INSERT ON case_moves FOR EACH ROW EXECUTE FUNCTION refuse_related();

CREATE TABLE user_settings (
    login text NOT NULL REFERENCES users,
    name  text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (login, name)
);
COMMENT ON TABLE user_settings IS 'Keys and pauses of one person''s desk.';

CREATE TABLE note_drafts (
    login    text NOT NULL REFERENCES users,
    case_key text NOT NULL REFERENCES cases,
    body     text NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (login, case_key)
);
COMMENT ON TABLE note_drafts IS 'Notes that somebody is still writing; only their author reads them, and they go when the note is added.';

CREATE TABLE case_rests (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_key text NOT NULL REFERENCES cases,
    login    text NOT NULL REFERENCES users,
    until    timestamptz NOT NULL,
    reason   text NOT NULL CHECK (btrim(reason) <> ''),
    at       timestamptz NOT NULL
);
COMMENT ON TABLE case_rests IS 'Cases put aside until a moment: cases.settles_at holds it, and nobody is handed the case before.';
CREATE INDEX case_rests_case ON case_rests (case_key);
CREATE INDEX case_rests_login ON case_rests (login, until);

CREATE INDEX cases_fingerprint ON cases USING hash (fingerprint);
CREATE INDEX persons_name ON persons (lower(name));

CREATE VIEW pattern_outcomes AS
    SELECT n.pattern,
           count(DISTINCT j.case_key) FILTER (WHERE j.verdict = 'V') AS signs,
           count(DISTINCT j.case_key) FILTER (WHERE j.verdict = 'L') AS misread,
           count(DISTINCT j.case_key) FILTER (WHERE j.verdict = 'B') AS permitted,
           count(DISTINCT j.case_key) FILTER (WHERE j.verdict = 'T') AS outside_period
    FROM live_judgements j JOIN cases c ON c.key = j.case_key JOIN findings n ON n.post_id = c.lead_post AND n.no = 0
    GROUP BY n.pattern;
COMMENT ON VIEW pattern_outcomes IS 'What people said of each pattern''s clearest finding. Precision = signs + permitted + outside_period against misread: only a misreading is the pattern''s fault.';
