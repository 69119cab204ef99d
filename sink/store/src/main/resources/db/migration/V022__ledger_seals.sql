-- The chain proves that nothing was changed between two rows; the office's signature under each day proves whose chain it is.

CREATE TABLE ledger_seals (
    day       date PRIMARY KEY,
    from_no   bigint NOT NULL CHECK (from_no > 0),
    to_no     bigint NOT NULL CHECK (to_no >= from_no - 1),
    head      text NOT NULL CHECK (head ~ '^[0-9a-f]{64}$'),
    key_id    text NOT NULL,
    signature text NOT NULL
);
COMMENT ON TABLE ledger_seals IS 'One row for each day in Asia/Jakarta since the first row of the ledger, days without rows too. signature: Ed25519 over the statement that docs/ledger.md describes. Review role: SELECT, INSERT.';
CREATE TRIGGER ledger_seals_append_only BEFORE UPDATE OR DELETE ON ledger_seals FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_seals_no_truncate BEFORE TRUNCATE ON ledger_seals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE INDEX ledger_at ON ledger (at);
