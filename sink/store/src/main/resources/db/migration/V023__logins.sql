-- Logins: what failed, what is held back, one-time codes, and accounts that another directory vouches for.

ALTER TABLE users
    ADD COLUMN subject text UNIQUE,
    ADD COLUMN totp_secret text,
    ADD COLUMN totp_step bigint NOT NULL DEFAULT 0,
    DROP COLUMN failures,
    DROP COLUMN locked_until;
COMMENT ON COLUMN users.subject IS 'Issuer and subject of an OpenID Connect provider; empty for a local account.';
COMMENT ON COLUMN users.totp_secret IS 'Encrypted with the key file secrets.key, which the database never sees.';
COMMENT ON COLUMN users.totp_step IS 'The last 30-second step whose code was taken: no code works twice.';

CREATE TABLE recovery_codes (
    login     text NOT NULL REFERENCES users,
    code_hash text NOT NULL,
    used_at   timestamptz,
    PRIMARY KEY (login, code_hash)
);

CREATE TABLE login_failures (
    kind       text NOT NULL CHECK (kind IN ('akun', 'alamat')),
    subject    text NOT NULL,
    failures   integer NOT NULL,
    last_at    timestamptz NOT NULL,
    held_until timestamptz,
    PRIMARY KEY (kind, subject)
);
COMMENT ON TABLE login_failures IS 'Wrong logins in a row, by account and by address. A login that is no account is counted under its hash: it may be a password in the wrong field.';

-- Counts of a minute are worth nothing after a crash.
CREATE UNLOGGED TABLE request_counts (
    what   text NOT NULL,
    who    text NOT NULL,
    begins timestamptz NOT NULL,
    count  integer NOT NULL,
    PRIMARY KEY (what, who, begins)
);
