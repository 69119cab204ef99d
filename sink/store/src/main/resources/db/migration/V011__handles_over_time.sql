-- An account keeps its stable id; its handles come and go, and one that was given up may be taken by somebody else.

CREATE TABLE roster_handles (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    platform   text NOT NULL,
    handle     text NOT NULL CHECK (handle = lower(handle)),
    account    text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to   timestamptz
);
COMMENT ON TABLE roster_handles IS 'Which account had which handle when, as far as imports tell. A weak key: it decides only where a platform gave no id.';
CREATE INDEX roster_handles_handle ON roster_handles (handle, platform);
CREATE INDEX roster_handles_account ON roster_handles USING hash (account);

INSERT INTO roster_handles (platform, handle, account, valid_from)
SELECT platform, lower(handle), account, min(valid_from) FROM roster_entries
WHERE handle IS NOT NULL AND until_version IS NULL GROUP BY 1, 2, 3;
