-- Every step of a case, and the chain of hashes. Both only ever grow. The rules of the state machine stand in Java too
-- (CaseFile); here they hold against anybody who comes with plain SQL.

CREATE TABLE allowed_moves (
    kind       text NOT NULL,
    from_state text NOT NULL,
    to_state   text NOT NULL,
    PRIMARY KEY (kind, from_state, to_state)
);
INSERT INTO allowed_moves (kind, from_state, to_state) VALUES
    ('buka', 'baru', 'triase'),
    ('triase', 'triase', 'triase'),
    ('triase', 'triase', 'ditutup_bukan_indikasi'),
    ('triase', 'triase', 'verifikasi_identitas'),
    ('triase', 'triase', 'telaah_kedua'),
    ('identitas_benar', 'verifikasi_identitas', 'telaah_kedua'),
    ('identitas_salah', 'verifikasi_identitas', 'ditutup_bukan_indikasi'),
    ('telaah_kedua', 'telaah_kedua', 'telaah_kedua'),
    ('telaah_kedua', 'telaah_kedua', 'siap_rujuk'),
    ('telaah_kedua', 'telaah_kedua', 'ditutup_bukan_indikasi'),
    ('penentuan', 'telaah_kedua', 'telaah_kedua'),
    ('penentuan', 'telaah_kedua', 'siap_rujuk'),
    ('penentuan', 'telaah_kedua', 'ditutup_bukan_indikasi'),
    ('rujuk', 'siap_rujuk', 'dirujuk'),
    ('klarifikasi', 'dirujuk', 'klarifikasi'),
    ('rekomendasi', 'klarifikasi', 'rekomendasi'),
    ('sanksi', 'rekomendasi', 'sanksi'),
    ('hentikan', 'rekomendasi', 'dihentikan'),
    ('pantau', 'sanksi', 'pemantauan'),
    ('pantau', 'dihentikan', 'pemantauan'),
    ('selesai', 'pemantauan', 'selesai');

CREATE TABLE case_moves (
    case_key   text NOT NULL REFERENCES cases,
    seq        integer NOT NULL,
    kind       text NOT NULL,
    from_state text NOT NULL,
    to_state   text NOT NULL,
    disputed   boolean NOT NULL,
    actor      text NOT NULL REFERENCES users,
    reason     text NOT NULL CHECK (btrim(reason) <> ''),
    at         timestamptz NOT NULL,
    verdict    text CHECK (verdict IN ('V', 'B', 'L', 'I', 'T', 'D', 'U', 'S')),
    category   text,
    detail     text,
    undoes     integer,
    PRIMARY KEY (case_key, seq),
    CHECK ((verdict IS NOT NULL) = (kind IN ('triase', 'telaah_kedua', 'penentuan'))),
    CHECK ((verdict IS NOT DISTINCT FROM 'V') = (category IS NOT NULL)),
    CHECK (verdict IS DISTINCT FROM 'D' OR detail IS NOT NULL),
    CHECK (verdict IS DISTINCT FROM 'S' OR to_state = from_state),
    CHECK (kind <> 'rujuk' OR detail IS NOT NULL),
    CHECK ((kind = 'batal') = (undoes IS NOT NULL))
);
COMMENT ON TABLE case_moves IS 'Append-only. Review role: SELECT, INSERT.';
CREATE INDEX case_moves_actor ON case_moves (actor, at DESC);

CREATE VIEW live_judgements AS
    SELECT m.* FROM case_moves m
    WHERE m.verdict IS NOT NULL AND m.verdict <> 'S'
      AND NOT EXISTS (SELECT 1 FROM case_moves u WHERE u.case_key = m.case_key AND u.undoes = m.seq);
COMMENT ON VIEW live_judgements IS 'Verdicts that nobody took back.';

CREATE FUNCTION check_undo(mine case_moves, version integer) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    theirs case_moves%ROWTYPE;
BEGIN
    SELECT * INTO theirs FROM case_moves WHERE case_key = mine.case_key AND seq = mine.undoes;
    IF NOT FOUND OR theirs.seq <> version OR theirs.actor <> mine.actor OR theirs.kind IN ('batal', 'buka')
       OR theirs.from_state <> mine.to_state OR mine.at < theirs.at OR mine.at > theirs.at + interval '10 seconds' THEN
        RAISE EXCEPTION 'case_moves: only one''s own last move may be taken back, within 10 seconds' USING ERRCODE = '23514';
    END IF;
END $$;

CREATE FUNCTION check_move() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
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
    IF NEW.to_state = 'siap_rujuk' AND (NEW.verdict IS DISTINCT FROM 'V' OR NOT EXISTS (
            SELECT 1 FROM live_judgements j WHERE j.case_key = NEW.case_key AND j.verdict = 'V' AND j.actor <> NEW.actor)) THEN
        RAISE EXCEPTION 'case_moves: siap_rujuk needs the same sign seen by two people' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER case_moves_check BEFORE INSERT ON case_moves FOR EACH ROW EXECUTE FUNCTION check_move();

CREATE FUNCTION apply_move() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE cases SET
        state = NEW.to_state,
        version = NEW.seq,
        disputed = NEW.disputed,
        settles_at = CASE WHEN NEW.kind IN ('buka', 'batal') THEN '-infinity' ELSE NEW.at + interval '10 seconds' END,
        claimed_by = CASE NEW.kind WHEN 'buka' THEN claimed_by WHEN 'batal' THEN NEW.actor END,
        claimed_until = CASE NEW.kind WHEN 'buka' THEN claimed_until WHEN 'batal' THEN NEW.at + interval '10 minutes' END
    WHERE key = NEW.case_key;
    RETURN NULL;
END $$;
CREATE TRIGGER case_moves_apply AFTER INSERT ON case_moves FOR EACH ROW EXECUTE FUNCTION apply_move();

CREATE FUNCTION follow_moves() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'baru' OR NEW.version <> 0 OR NEW.disputed THEN
            RAISE EXCEPTION 'cases: a case begins as baru' USING ERRCODE = '23514';
        END IF;
    ELSIF (NEW.key, NEW.number, NEW.account, NEW.fingerprint) IS DISTINCT FROM (OLD.key, OLD.number, OLD.account, OLD.fingerprint) THEN
        RAISE EXCEPTION 'cases: what identifies a case never changes' USING ERRCODE = '23514';
    ELSIF (NEW.state, NEW.version, NEW.disputed) IS DISTINCT FROM (OLD.state, OLD.version, OLD.disputed)
        AND (NEW.version <> OLD.version + 1 OR NOT EXISTS (
            SELECT 1 FROM case_moves m
            WHERE m.case_key = NEW.key AND m.seq = NEW.version AND m.from_state = OLD.state
              AND m.to_state = NEW.state AND m.disputed = NEW.disputed)) THEN
        RAISE EXCEPTION 'cases: the state follows case_moves; add a move instead' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER cases_follow_moves BEFORE INSERT OR UPDATE ON cases FOR EACH ROW EXECUTE FUNCTION follow_moves();

CREATE TABLE case_notes (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_key text NOT NULL REFERENCES cases,
    author   text NOT NULL REFERENCES users,
    body     text NOT NULL CHECK (btrim(body) <> ''),
    at       timestamptz NOT NULL
);
CREATE INDEX case_notes_case ON case_notes (case_key);

CREATE TABLE ledger (
    no       bigint PRIMARY KEY CHECK (no > 0),
    at       timestamptz NOT NULL,
    kind     text NOT NULL,
    actor    text NOT NULL,
    case_key text,
    entry    text NOT NULL,
    previous text NOT NULL,
    hash     text NOT NULL
);
COMMENT ON TABLE ledger IS 'Append-only chain: hash = SHA-256(previous, line feed, entry). entry is the canonical JSON that is hashed; the other columns repeat parts of it for searching and are checked against it. Review role: SELECT, INSERT.';
CREATE INDEX ledger_case ON ledger (case_key, no) WHERE case_key IS NOT NULL;

CREATE TABLE ledger_head (
    one  boolean PRIMARY KEY DEFAULT true CHECK (one),
    no   bigint NOT NULL,
    hash text NOT NULL
);
COMMENT ON TABLE ledger_head IS 'The last row of the ledger; its row lock lets one writer at a time extend the chain, and a cut-off end shows.';
INSERT INTO ledger_head (no, hash) VALUES (0, repeat('0', 64));

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '42501';
END $$;
CREATE TRIGGER ledger_append_only BEFORE UPDATE OR DELETE ON ledger FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON ledger FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_moves_append_only BEFORE UPDATE OR DELETE ON case_moves FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_moves_no_truncate BEFORE TRUNCATE ON case_moves FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER identities_append_only BEFORE UPDATE OR DELETE ON identities FOR EACH ROW EXECUTE FUNCTION refuse_change();
