-- A change of the lexicon on its way: written by one, tried by the program, put into force by another.

CREATE TABLE lexicon_drafts (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title       text NOT NULL CHECK (btrim(title) <> ''),
    why         text NOT NULL CHECK (btrim(why) <> ''),
    base        text NOT NULL REFERENCES release_tables,
    author      text NOT NULL REFERENCES users,
    stage       text NOT NULL DEFAULT 'rancangan' CHECK (stage IN ('rancangan', 'uji', 'berlaku', 'ditarik')),
    version     integer NOT NULL DEFAULT 0,
    made_at     timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL,
    promoted_by text REFERENCES users,
    became      text REFERENCES lexicon_releases,
    CHECK ((stage = 'berlaku') = (promoted_by IS NOT NULL AND became IS NOT NULL))
);
COMMENT ON TABLE lexicon_drafts IS 'Changes over the tables of the release base. version counts the changes of the tables.';

CREATE TABLE draft_tables (
    draft   bigint NOT NULL REFERENCES lexicon_drafts,
    place   text NOT NULL,
    content text NOT NULL,
    PRIMARY KEY (draft, place)
);
COMMENT ON TABLE draft_tables IS 'The tables that differ from those of the base, whole, as CSV.';

CREATE TABLE draft_writers (
    draft bigint NOT NULL REFERENCES lexicon_drafts,
    login text NOT NULL REFERENCES users,
    PRIMARY KEY (draft, login)
);
COMMENT ON TABLE draft_writers IS 'Who changed something in it; none of them puts it into force.';

CREATE TABLE draft_trials (
    draft   bigint NOT NULL REFERENCES lexicon_drafts,
    version integer NOT NULL,
    kind    text NOT NULL CHECK (kind IN ('contoh', 'riwayat')),
    passed  boolean NOT NULL,
    result  jsonb NOT NULL,
    by      text NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (draft, kind)
);
COMMENT ON TABLE draft_trials IS 'The last trial of each kind: contoh = all example sentences, riwayat = posts of the past. Counts and ids of posts, never their texts.';

-- One row for each post that a draft on trial reads otherwise than the release in force; neither account nor text.
CREATE TABLE draft_shadows (
    draft    bigint NOT NULL REFERENCES lexicon_drafts,
    post     uuid NOT NULL,
    category text NOT NULL,
    gained   boolean NOT NULL,
    day      date NOT NULL,
    PRIMARY KEY (draft, post, category)
);

CREATE FUNCTION check_draft() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF OLD.stage IN ('berlaku', 'ditarik') THEN
        RAISE EXCEPTION 'lexicon_drafts: draft % is %; begin another', OLD.id, OLD.stage USING ERRCODE = '23514';
    END IF;
    IF NEW.stage = 'berlaku' THEN
        IF EXISTS (SELECT 1 FROM draft_writers w WHERE w.draft = NEW.id AND w.login = NEW.promoted_by) THEN
            RAISE EXCEPTION 'lexicon_drafts: % changed draft % and cannot put it into force', NEW.promoted_by, NEW.id USING ERRCODE = '23514';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM users u WHERE u.login = NEW.promoted_by AND u.active AND 'penyusun_leksikon' = ANY (u.roles)) THEN
            RAISE EXCEPTION 'lexicon_drafts: % is no lexicon maintainer', NEW.promoted_by USING ERRCODE = '23514';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM draft_trials t WHERE t.draft = NEW.id AND t.version = NEW.version AND t.kind = 'contoh' AND t.passed) THEN
            RAISE EXCEPTION 'lexicon_drafts: the examples of draft % were not tried, or not all pass', NEW.id USING ERRCODE = '23514';
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER lexicon_drafts_check BEFORE UPDATE ON lexicon_drafts FOR EACH ROW EXECUTE FUNCTION check_draft();

ALTER TABLE lexicon_releases
    ADD COLUMN why text,
    ADD COLUMN draft bigint REFERENCES lexicon_drafts,
    ADD COLUMN before text;
COMMENT ON COLUMN lexicon_releases.before IS 'The release that was in force before it.';
