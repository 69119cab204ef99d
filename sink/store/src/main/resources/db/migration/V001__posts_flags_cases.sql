-- What was captured and found. Texts stand only in posts, findings and case_notes; the ledger holds hashes.
-- Ids are UUIDs made from a SHA-256 of what makes a row the same row, so a replay meets its own rows; long ids and
-- addresses are looked up through hash indexes, because a B-tree refuses a value over 2,700 bytes.

CREATE TABLE posts (
    id             uuid PRIMARY KEY,
    source         text NOT NULL,
    item           text NOT NULL,
    version        text NOT NULL,
    platform       text NOT NULL,
    author_id      text NOT NULL,
    handle         text,
    author_name    text,
    account        text NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('POST', 'COMMENT', 'SHARE', 'ARTICLE')),
    title          text,
    own_text       text NOT NULL,
    shared_text    text,
    shared_author  text,
    parent_text    text,
    parent_author  text,
    url            text,
    created_at     timestamptz,
    edited_at      timestamptz,
    observed_at    timestamptz NOT NULL,
    region         text,
    contest        text,
    collector      text NOT NULL,
    origin         text NOT NULL,
    policy_class   text NOT NULL,
    raw_sha256     text NOT NULL CHECK (raw_sha256 ~ '^[0-9a-f]{64}$'),
    text_sha256    text NOT NULL CHECK (text_sha256 ~ '^[0-9a-f]{64}$'),
    truncated      boolean NOT NULL,
    stored_at      timestamptz NOT NULL,
    retraction     text CHECK (retraction IN ('DELETED', 'EDITED', 'ACCOUNT_CLOSED')),
    retracted_at   timestamptz,
    redacted_at    timestamptz
);
COMMENT ON TABLE posts IS 'Posts as captured; id = SHA-256 over source, item, version. Review role: SELECT only. Unique by (source, item, version) through id.';
CREATE INDEX posts_item ON posts USING hash (item);
CREATE INDEX posts_account ON posts USING hash (account);
-- The first 100,000 characters: a longer text could exceed what one tsvector may hold.
CREATE INDEX posts_words ON posts USING gin (to_tsvector('indonesian'::regconfig,
    left(coalesce(title, '') || ' ' || own_text || ' ' || coalesce(shared_text, ''), 100000)));

CREATE FUNCTION keep_captured_text() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF (NEW.id, NEW.source, NEW.item, NEW.version, NEW.account, NEW.raw_sha256, NEW.text_sha256)
       IS DISTINCT FROM (OLD.id, OLD.source, OLD.item, OLD.version, OLD.account, OLD.raw_sha256, OLD.text_sha256) THEN
        RAISE EXCEPTION 'posts: what identifies a captured post never changes' USING ERRCODE = '23514';
    END IF;
    IF (NEW.title, NEW.own_text, NEW.shared_text, NEW.parent_text)
       IS DISTINCT FROM (OLD.title, OLD.own_text, OLD.shared_text, OLD.parent_text)
       AND NOT (NEW.redacted_at IS NOT NULL AND NEW.title IS NULL AND NEW.own_text = ''
                AND NEW.shared_text IS NULL AND NEW.parent_text IS NULL) THEN
        RAISE EXCEPTION 'posts: a captured text is kept as it is, or removed whole' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER posts_keep_text BEFORE UPDATE ON posts FOR EACH ROW EXECUTE FUNCTION keep_captured_text();

CREATE TABLE retractions (
    id          uuid PRIMARY KEY,
    kind        text NOT NULL,
    source      text NOT NULL,
    account     text NOT NULL,
    item        text,
    at          timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL
);
COMMENT ON TABLE retractions IS 'Edits and deletions told by sources. A post that arrives after its own retraction is stored without text.';
CREATE INDEX retractions_item ON retractions USING hash (item);
CREATE INDEX retractions_account ON retractions USING hash (account);

CREATE TABLE cases (
    key           text PRIMARY KEY CHECK (key ~ '^[0-9a-f]{32}$'),
    number        bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    account       text NOT NULL,
    platform      text NOT NULL,
    handle        text,
    person        text,
    unit          text,
    region        text,
    contest       text,
    fingerprint   text NOT NULL,
    source        text NOT NULL,
    lead_post     uuid NOT NULL REFERENCES posts,
    category      text NOT NULL,
    strength      smallint NOT NULL CHECK (strength BETWEEN 0 AND 2),
    score         double precision NOT NULL,
    urgency       integer NOT NULL,
    posts         integer NOT NULL CHECK (posts > 0),
    known_at      timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    due_on        date NOT NULL,
    state         text NOT NULL DEFAULT 'baru',
    version       integer NOT NULL DEFAULT 0,
    disputed      boolean NOT NULL DEFAULT false,
    settles_at    timestamptz NOT NULL DEFAULT '-infinity',
    claimed_by    text,
    claimed_until timestamptz,
    withdrawn_at  timestamptz,
    lane          text NOT NULL GENERATED ALWAYS AS (CASE
        WHEN state = 'baru' AND withdrawn_at IS NOT NULL THEN 'ditarik'
        WHEN state IN ('baru', 'triase') THEN 'triase'
        WHEN state = 'verifikasi_identitas' THEN 'identitas'
        WHEN state = 'telaah_kedua' AND disputed THEN 'penentuan'
        WHEN state = 'telaah_kedua' THEN 'telaah_kedua'
        WHEN state = 'siap_rujuk' THEN 'siap_rujuk'
        WHEN state IN ('ditutup_bukan_indikasi', 'selesai') THEN 'selesai'
        ELSE 'tindak_lanjut' END) STORED,
    CHECK ((claimed_by IS NULL) = (claimed_until IS NULL)),
    CHECK (NOT disputed OR state = 'telaah_kedua')
);
COMMENT ON TABLE cases IS 'Posts grouped by account, fingerprint and contest. State, version and disputed follow case_moves and nothing else. Review role: SELECT, and UPDATE of claimed_by and claimed_until.';
COMMENT ON COLUMN cases.urgency IS 'minus (strength * 100000 + score * 100): the lowest comes first, so one index serves both orders';
COMMENT ON COLUMN cases.due_on IS 'day of due_at in Asia/Jakarta';

-- Nine of ten cases are closed in the end; the indexes of the open lanes stay small.
CREATE INDEX cases_clock ON cases (lane, due_on, urgency, key) WHERE lane NOT IN ('selesai', 'ditarik');
CREATE INDEX cases_strength ON cases (lane, urgency, due_on, key) WHERE lane NOT IN ('selesai', 'ditarik');
CREATE INDEX cases_category ON cases (lane, category, due_on, urgency, key) WHERE lane NOT IN ('selesai', 'ditarik');
CREATE INDEX cases_region ON cases (lane, region, due_on, urgency, key) WHERE lane NOT IN ('selesai', 'ditarik');
CREATE INDEX cases_unit ON cases (lane, unit, due_on, urgency, key) WHERE lane NOT IN ('selesai', 'ditarik');
CREATE INDEX cases_contest ON cases (lane, contest, due_on, urgency, key) WHERE lane NOT IN ('selesai', 'ditarik');
CREATE INDEX cases_source ON cases (lane, source, due_on, urgency, key) WHERE lane NOT IN ('selesai', 'ditarik');
CREATE INDEX cases_closed ON cases (lane, due_on, urgency, key) WHERE lane IN ('selesai', 'ditarik');
CREATE INDEX cases_claimed ON cases (claimed_by) WHERE claimed_by IS NOT NULL;
CREATE INDEX cases_account ON cases USING hash (account);

CREATE TABLE flags (
    post_id     uuid PRIMARY KEY REFERENCES posts,
    case_key    text NOT NULL REFERENCES cases DEFERRABLE INITIALLY DEFERRED,
    lexicon     text NOT NULL,
    fingerprint text NOT NULL,
    flagged_at  timestamptz NOT NULL
);
COMMENT ON TABLE flags IS 'One flag per post version; the first that was written stands. Review role: SELECT only.';
CREATE INDEX flags_case ON flags (case_key);

CREATE TABLE findings (
    post_id      uuid NOT NULL REFERENCES flags,
    no           smallint NOT NULL,
    category     text NOT NULL,
    pattern      text NOT NULL,
    contest      text,
    target       text,
    strength     smallint NOT NULL CHECK (strength BETWEEN 0 AND 2),
    score        double precision NOT NULL,
    evidence     jsonb NOT NULL,
    reasons      jsonb NOT NULL,
    without_what text,
    PRIMARY KEY (post_id, no)
);
COMMENT ON TABLE findings IS 'As the detector gave them; never computed again. Reasons quote words of the post, so redaction empties their texts.';
CREATE INDEX findings_pattern ON findings (pattern);

CREATE TABLE leads (
    post_id     uuid PRIMARY KEY REFERENCES posts,
    lexicon     text NOT NULL,
    fingerprint text NOT NULL,
    found_at    timestamptz NOT NULL,
    state       text NOT NULL DEFAULT 'baru' CHECK (state IN ('baru', 'dibaca', 'dilaporkan', 'diabaikan'))
);
COMMENT ON TABLE leads IS 'Informasi awal from news, for people to read; never a flag.';
CREATE INDEX leads_found ON leads (found_at DESC, post_id);

CREATE TABLE lead_mentions (
    post_id   uuid NOT NULL REFERENCES leads,
    no        smallint NOT NULL,
    person    text NOT NULL,
    matched   jsonb NOT NULL,
    sentences jsonb NOT NULL,
    PRIMARY KEY (post_id, no)
);
