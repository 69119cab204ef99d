-- When it happened, where that is another day than that of the post (domain.md 4: waktu kejadian).
CREATE TABLE case_event_days (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_key text NOT NULL REFERENCES cases,
    day      date NOT NULL,
    basis    text NOT NULL CHECK (btrim(basis) <> ''),
    told_by  text NOT NULL REFERENCES users,
    at       timestamptz NOT NULL
);
COMMENT ON TABLE case_event_days IS 'A row is never changed; the last one of a case counts.';
CREATE INDEX case_event_days_case ON case_event_days (case_key, id);
