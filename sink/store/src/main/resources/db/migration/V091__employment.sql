-- Whether a person was in service on a day, as the office's records tell: a post written in unpaid leave (CLTN) or after retirement is another
-- matter (domain.md 1 and 2).
ALTER TABLE persons
    ADD COLUMN employment text CHECK (employment IN ('aktif', 'cltn', 'pensiun', 'diberhentikan_sementara', 'berhenti')),
    ADD COLUMN employed_since date,
    ADD COLUMN employed_until date,
    ADD CHECK (employment IS NOT NULL OR (employed_since IS NULL AND employed_until IS NULL)),
    ADD CHECK (employed_until >= employed_since);
COMMENT ON COLUMN persons.employment IS 'From the roster file; holds from employed_since to employed_until, both included, where they are told.';
