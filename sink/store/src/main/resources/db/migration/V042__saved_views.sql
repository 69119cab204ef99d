-- Filters of the queue under a name. A view is an address: what somebody may see there is decided when it is opened.
CREATE TABLE saved_views (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner   text NOT NULL REFERENCES users,
    name    text NOT NULL CHECK (btrim(name) <> '' AND length(name) <= 60),
    shared  boolean NOT NULL,
    address text NOT NULL CHECK (address LIKE '/antrean?%' AND length(address) <= 4000)
);
CREATE UNIQUE INDEX saved_views_name ON saved_views (owner, lower(name));

CREATE TABLE start_views (
    login text PRIMARY KEY REFERENCES users,
    view  bigint NOT NULL REFERENCES saved_views ON DELETE CASCADE
);
COMMENT ON TABLE start_views IS 'With which view somebody begins; without a row with the plain queue.';
