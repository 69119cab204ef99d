-- What people handed in through the pages: counts and who, never content.

CREATE TABLE uploads (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text NOT NULL,
    legal_basis text NOT NULL CHECK (btrim(legal_basis) <> ''),
    handed_by   text NOT NULL REFERENCES users,
    handed_at   timestamptz NOT NULL,
    sifted_at   timestamptz,
    read        bigint NOT NULL DEFAULT 0,
    gated       bigint NOT NULL DEFAULT 0,
    rejected    bigint NOT NULL DEFAULT 0,
    file        text,
    split       text,
    failure     text,
    CHECK ((file IS NULL) = (split IS NULL))
);
COMMENT ON TABLE uploads IS 'file and split name what passed the gate while the job reads it; empty when nothing passed.';

-- For counting the flags of one upload. Files of uploads have names that nothing else has.
CREATE INDEX posts_handed_in ON posts (origin text_pattern_ops) WHERE origin LIKE 'unggahan-%';
