-- Logins outlive a restart of the pages: the browser still has its cookie, and here is whose it is.
CREATE TABLE kept_logins (
    session_hash text PRIMARY KEY CHECK (session_hash ~ '^[0-9a-f]{64}$'),
    login        text NOT NULL REFERENCES users,
    form_token   text,
    began_at     timestamptz NOT NULL,
    used_at      timestamptz NOT NULL,
    taken_up_at  timestamptz
);
COMMENT ON TABLE kept_logins IS 'Open sessions of the pages. Only the SHA-256 of a session''s name is kept, so the table opens nothing; form_token lets a form that is open on a screen be sent after a restart. Rows go with the session.';
COMMENT ON COLUMN kept_logins.taken_up_at IS 'When another session took its place after a restart; requests that were on their way then are still answered for a minute.';
CREATE INDEX kept_logins_login ON kept_logins (login);
CREATE INDEX kept_logins_used ON kept_logins (used_at);
