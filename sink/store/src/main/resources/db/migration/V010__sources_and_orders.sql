-- What the settings name, and what operators order about it. A running job asks for max(orders) every few seconds.

CREATE TABLE sources (
    name          text PRIMARY KEY,
    kind          text NOT NULL,
    policy_class  text NOT NULL,
    legal_basis   text NOT NULL,
    every_seconds bigint NOT NULL CHECK (every_seconds > 0),
    listed        boolean NOT NULL,
    paused        boolean NOT NULL DEFAULT false,
    calls         bigint NOT NULL DEFAULT 0,
    orders        bigint NOT NULL DEFAULT 0,
    last_order    text CHECK (last_order IN ('jeda', 'lanjutkan', 'ambil')),
    ordered_at    timestamptz,
    ordered_by    text REFERENCES users,
    CHECK ((last_order IS NULL) = (ordered_by IS NULL))
);
COMMENT ON TABLE sources IS 'listed is false for a source that the settings no longer name; its orders stay in case it comes back. Review role: SELECT, and UPDATE of the columns from paused on.';

CREATE SEQUENCE source_orders;
