-- Why a weight is what it is: who changed it, when, and the reason they gave.
CREATE TABLE priority_changes (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL,
    old_weight double precision NOT NULL,
    new_weight double precision NOT NULL CHECK (new_weight > 0 AND new_weight <= 100),
    changed_by text NOT NULL REFERENCES users,
    reason     text NOT NULL CHECK (btrim(reason) <> ''),
    at         timestamptz NOT NULL
);
COMMENT ON TABLE priority_changes IS 'Every change of priority_weights that people made on the pages; the ledger has it too.';
