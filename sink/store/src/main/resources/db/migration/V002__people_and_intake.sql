CREATE TABLE users (
    login         text PRIMARY KEY CHECK (login ~ '^[a-z0-9._-]{2,40}$'),
    name          text NOT NULL,
    roles         text[] NOT NULL CHECK (roles <@ ARRAY['penelaah', 'penyelia', 'penyusun_leksikon', 'operator', 'auditor', 'admin']),
    unit          text,
    regions       text[],
    language      text NOT NULL DEFAULT 'id' CHECK (language IN ('id', 'en')),
    active        boolean NOT NULL DEFAULT true,
    password_hash text,
    failures      integer NOT NULL DEFAULT 0,
    locked_until  timestamptz,
    added_at      timestamptz NOT NULL,
    added_by      text NOT NULL
);
COMMENT ON TABLE users IS 'password_hash is empty until the invitation was used; there is no default password. regions narrows what a person gets; empty means all.';

CREATE TABLE invitations (
    token_hash text PRIMARY KEY,
    login      text NOT NULL REFERENCES users,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
COMMENT ON TABLE invitations IS 'One-time links to set a password; only the SHA-256 of the token is kept.';

CREATE TABLE persons (
    key      text PRIMARY KEY,
    name     text NOT NULL,
    position text,
    unit     text NOT NULL,
    region   text
);
COMMENT ON TABLE persons IS 'Civil servants on the roster. Every look at a row is written into the ledger.';

CREATE TABLE person_nips (
    person text PRIMARY KEY REFERENCES persons,
    nip    text NOT NULL CHECK (nip ~ '^[0-9]{18}$')
);
COMMENT ON TABLE person_nips IS 'Apart from persons, so that a role can be kept from it.';

CREATE TABLE roster_versions (
    version     bigint PRIMARY KEY,
    imported_at timestamptz NOT NULL,
    imported_by text NOT NULL,
    origin      text NOT NULL,
    added       bigint NOT NULL,
    changed     bigint NOT NULL,
    ended       bigint NOT NULL,
    persons     bigint NOT NULL
);

CREATE TABLE roster_entries (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    platform      text NOT NULL,
    account_id    text NOT NULL,
    account       text NOT NULL GENERATED ALWAYS AS (platform || ':' || account_id) STORED,
    handle        text,
    person        text NOT NULL,
    basis         text NOT NULL,
    contest       text,
    valid_from    timestamptz NOT NULL,
    valid_to      timestamptz,
    unit          text NOT NULL,
    region        text,
    since_version bigint NOT NULL REFERENCES roster_versions,
    until_version bigint REFERENCES roster_versions,
    CHECK (valid_to > valid_from)
);
COMMENT ON TABLE roster_entries IS 'A row is never changed: what replaces it has a later since_version, and it gets until_version. Rows without until_version are the roster of today, ended entries included.';
CREATE INDEX roster_account ON roster_entries USING hash (account);

CREATE TABLE identities (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account  text NOT NULL,
    person   text,
    outcome  text NOT NULL CHECK (outcome IN ('benar', 'salah', 'ditarik')),
    decided_by text NOT NULL REFERENCES users,
    reason   text NOT NULL CHECK (btrim(reason) <> ''),
    at       timestamptz NOT NULL,
    case_key text NOT NULL REFERENCES cases
);
COMMENT ON TABLE identities IS 'Whose account it is, decided by people; the newest row of an account holds. Append-only.';
CREATE INDEX identities_account ON identities USING hash (account);

CREATE TABLE lexicon_releases (
    version      text PRIMARY KEY,
    summary      text NOT NULL,
    activated_at timestamptz NOT NULL,
    activated_by text NOT NULL,
    active       boolean NOT NULL
);
CREATE UNIQUE INDEX one_active_release ON lexicon_releases (active) WHERE active;

CREATE TABLE release_patterns (
    version text NOT NULL REFERENCES lexicon_releases,
    pattern text NOT NULL,
    body    text NOT NULL,
    PRIMARY KEY (version, pattern)
);
COMMENT ON TABLE release_patterns IS 'How each pattern read in that release.';

CREATE TABLE rejected (
    id         uuid PRIMARY KEY,
    stage      text NOT NULL,
    origin     text NOT NULL,
    reason     text NOT NULL,
    excerpt    text,
    first_at   timestamptz NOT NULL,
    last_at    timestamptz NOT NULL
);
COMMENT ON TABLE rejected IS 'What could not be read; id = SHA-256 over stage, origin, reason, excerpt.';
CREATE INDEX rejected_newest ON rejected (last_at DESC, id);

CREATE TABLE source_status (
    id           uuid PRIMARY KEY,
    source       text NOT NULL,
    split        text NOT NULL,
    read         bigint NOT NULL,
    gated        bigint NOT NULL,
    rejected     bigint NOT NULL,
    last_success timestamptz,
    next_poll    timestamptz,
    last_error   text,
    updated_at   timestamptz NOT NULL
);
COMMENT ON TABLE source_status IS 'Absolute counts since the first read of a source; the last written stands.';
