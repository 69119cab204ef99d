-- Hak jawab: the person concerned or their superior (PPK) answers by a code that only the letter tells. What they send is data of a stranger:
-- it stands apart from the captured texts, is never changed, and goes with its case.

CREATE TABLE answer_codes (
    code_hash  text PRIMARY KEY CHECK (code_hash ~ '^[0-9a-f]{64}$'),
    case_key   text NOT NULL REFERENCES cases,
    made_at    timestamptz NOT NULL,
    made_by    text NOT NULL REFERENCES users,
    expires_at timestamptz NOT NULL CHECK (expires_at > made_at),
    ended_at   timestamptz
);
COMMENT ON TABLE answer_codes IS 'Only the SHA-256 of a code is kept. A new code ends the one before it.';
CREATE INDEX answer_codes_case ON answer_codes (case_key);
CREATE UNIQUE INDEX answer_codes_open ON answer_codes (case_key) WHERE ended_at IS NULL;

CREATE TABLE statements (
    id          uuid PRIMARY KEY,
    case_key    text NOT NULL REFERENCES cases,
    purpose     text NOT NULL CHECK (purpose IN ('jawaban', 'koreksi', 'penghapusan')),
    speaker     text NOT NULL CHECK (speaker IN ('yang_bersangkutan', 'ppk', 'kuasa')),
    name        text,
    contact     text,
    body        text NOT NULL,
    body_sha256 text NOT NULL CHECK (body_sha256 ~ '^[0-9a-f]{64}$'),
    receipt     text NOT NULL UNIQUE,
    received_at timestamptz NOT NULL,
    read_at     timestamptz,
    read_by     text REFERENCES users,
    removed_at  timestamptz,
    CHECK ((read_at IS NULL) = (read_by IS NULL))
);
COMMENT ON TABLE statements IS 'What was sent through the public page. Read once by a named supervisor; removed whole with its case.';
CREATE INDEX statements_case ON statements (case_key, received_at);
CREATE INDEX statements_unread ON statements (received_at) WHERE read_at IS NULL;

CREATE TABLE statement_files (
    statement  uuid NOT NULL REFERENCES statements,
    no         smallint NOT NULL CHECK (no BETWEEN 1 AND 5),
    name       text,
    media_type text NOT NULL,
    bytes      bigint NOT NULL CHECK (bytes > 0),
    sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    content    bytea,
    removed_at timestamptz,
    PRIMARY KEY (statement, no),
    CHECK ((content IS NULL) = (removed_at IS NOT NULL))
);
COMMENT ON TABLE statement_files IS 'Files of strangers: their type was found from their bytes. Handed out as downloads only, never shown.';
ALTER TABLE statement_files ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE FUNCTION keep_statement() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    gone boolean := NEW.removed_at IS NOT NULL AND NEW.name IS NULL AND NEW.contact IS NULL AND NEW.body = '';
BEGIN
    IF (NEW.id, NEW.case_key, NEW.purpose, NEW.speaker, NEW.body_sha256, NEW.receipt, NEW.received_at)
       IS DISTINCT FROM (OLD.id, OLD.case_key, OLD.purpose, OLD.speaker, OLD.body_sha256, OLD.receipt, OLD.received_at)
       OR NOT gone AND (NEW.name, NEW.contact, NEW.body, NEW.removed_at) IS DISTINCT FROM (OLD.name, OLD.contact, OLD.body, OLD.removed_at)
       OR OLD.read_at IS NOT NULL AND (NEW.read_at, NEW.read_by) IS DISTINCT FROM (OLD.read_at, OLD.read_by) THEN
        RAISE EXCEPTION 'statements: a statement is read once, or removed whole; nothing else changes' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER statements_keep BEFORE UPDATE ON statements FOR EACH ROW EXECUTE FUNCTION keep_statement();
CREATE TRIGGER statements_stay BEFORE DELETE ON statements FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION keep_statement_file() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF (NEW.statement, NEW.no, NEW.media_type, NEW.bytes, NEW.sha256)
       IS DISTINCT FROM (OLD.statement, OLD.no, OLD.media_type, OLD.bytes, OLD.sha256)
       OR NOT (NEW.content IS NULL AND NEW.name IS NULL) THEN
        RAISE EXCEPTION 'statement_files: a file is kept as it came, or removed whole' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER statement_files_keep BEFORE UPDATE ON statement_files FOR EACH ROW EXECUTE FUNCTION keep_statement_file();
CREATE TRIGGER statement_files_stay BEFORE DELETE ON statement_files FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Nobody is referred, or ready to be, whose answer lies there unread; and where there is an answer, nobody says that there is none.
CREATE FUNCTION hear_first() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.kind <> 'batal' AND NEW.to_state IN ('siap_rujuk', 'dirujuk') AND EXISTS (
            SELECT 1 FROM statements s WHERE s.case_key = NEW.case_key AND s.purpose = 'jawaban' AND s.read_at IS NULL) THEN
        RAISE EXCEPTION 'case_moves: an answer to case % lies there unread', NEW.case_key USING ERRCODE = '23514';
    END IF;
    IF NEW.kind = 'tanpa_jawaban' AND EXISTS (
            SELECT 1 FROM statements s WHERE s.case_key = NEW.case_key AND s.purpose = 'jawaban') THEN
        RAISE EXCEPTION 'case_moves: there is an answer to case %', NEW.case_key USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER case_moves_hear_first BEFORE INSERT ON case_moves FOR EACH ROW EXECUTE FUNCTION hear_first();
