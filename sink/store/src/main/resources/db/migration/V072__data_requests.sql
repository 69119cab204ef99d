-- Requests of the people the data is about: to have it corrected or erased. They have a clock of their own: 3 x 24 hours for a correction
-- (UU 27/2022 Ps 30); the law names no hours for an erasure (Ps 43), which gets the same.

CREATE TABLE data_requests (
    id          uuid PRIMARY KEY,
    purpose     text NOT NULL CHECK (purpose IN ('koreksi', 'penghapusan')),
    statement   uuid UNIQUE REFERENCES statements,
    case_key    text REFERENCES cases,
    person      text,
    account     text,
    unit        text,
    region      text,
    told        text NOT NULL,
    entered_by  text REFERENCES users,
    received_at timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    outcome     text CHECK (outcome IN ('dikabulkan', 'ditolak')),
    remedy      text CHECK (remedy IN ('akun_dilepas', 'data_diperbaiki', 'dihapus')),
    reason      text CHECK (btrim(reason) <> ''),
    effect      text,
    decided_by  text REFERENCES users,
    decided_at  timestamptz,
    removed_at  timestamptz,
    CHECK (case_key IS NOT NULL OR person IS NOT NULL),
    CHECK ((statement IS NULL) = (entered_by IS NOT NULL)),
    CHECK ((outcome IS NULL) = (decided_at IS NULL) AND (outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (reason IS NULL)),
    CHECK ((outcome IS NOT DISTINCT FROM 'dikabulkan') = (remedy IS NOT NULL))
);
COMMENT ON TABLE data_requests IS 'Decided once, by a named supervisor, with a reason. effect tells in words what was really done.';
CREATE INDEX data_requests_open ON data_requests (due_at) WHERE outcome IS NULL;
CREATE INDEX data_requests_person ON data_requests (person);

CREATE FUNCTION keep_request() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    gone boolean := NEW.removed_at IS NOT NULL AND NEW.told = '';
BEGIN
    IF (NEW.id, NEW.purpose, NEW.statement, NEW.case_key, NEW.entered_by, NEW.received_at, NEW.due_at)
       IS DISTINCT FROM (OLD.id, OLD.purpose, OLD.statement, OLD.case_key, OLD.entered_by, OLD.received_at, OLD.due_at)
       OR NOT gone AND (NEW.told, NEW.removed_at) IS DISTINCT FROM (OLD.told, OLD.removed_at)
       OR OLD.outcome IS NOT NULL AND (NEW.outcome, NEW.remedy, NEW.effect, NEW.decided_by, NEW.decided_at)
          IS DISTINCT FROM (OLD.outcome, OLD.remedy, OLD.effect, OLD.decided_by, OLD.decided_at)
       OR OLD.outcome IS NOT NULL AND NEW.reason IS DISTINCT FROM OLD.reason
          AND NOT (gone AND NEW.reason = '(dihapus: masa simpan habis)') THEN
        RAISE EXCEPTION 'data_requests: a request is decided once; nothing else changes' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER data_requests_keep BEFORE UPDATE ON data_requests FOR EACH ROW EXECUTE FUNCTION keep_request();
CREATE TRIGGER data_requests_stay BEFORE DELETE ON data_requests FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE roster_corrections (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request  uuid NOT NULL REFERENCES data_requests,
    person   text NOT NULL,
    account  text,
    name     text,
    position text,
    unit     text,
    region   text,
    made_at  timestamptz NOT NULL,
    CHECK (account IS NOT NULL OR name IS NOT NULL OR position IS NOT NULL OR unit IS NOT NULL OR region IS NOT NULL)
);
COMMENT ON TABLE roster_corrections IS 'What a granted request changed. It holds over later imports, whose files may still have the mistake. With an account: it is not this person''s.';
CREATE INDEX roster_corrections_person ON roster_corrections (person);
