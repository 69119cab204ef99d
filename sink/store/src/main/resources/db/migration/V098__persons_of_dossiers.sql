-- Whom a dossier is about, as the roster told when the case became ready: an import between two makings changes no dossier.
CREATE TABLE dossier_persons (
    case_key       text NOT NULL,
    seq            integer NOT NULL,
    person         text NOT NULL,
    name           text NOT NULL,
    nip            text,
    position       text,
    unit           text NOT NULL,
    region         text,
    employment     text,
    employed_since date,
    employed_until date,
    PRIMARY KEY (case_key, seq),
    FOREIGN KEY (case_key, seq) REFERENCES case_moves
);
COMMENT ON TABLE dossier_persons IS 'One row for each move to siap_rujuk of a case that names a person. Goes with its case; a correction that was granted before the referral is put in.';

CREATE FUNCTION frame_person() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO dossier_persons
        SELECT NEW.case_key, NEW.seq, p.key, p.name, n.nip, p.position, p.unit, p.region, p.employment, p.employed_since, p.employed_until
        FROM cases c JOIN persons p ON p.key = c.person LEFT JOIN person_nips n ON n.person = p.key WHERE c.key = NEW.case_key;
    RETURN NULL;
END $$;
CREATE TRIGGER case_moves_frame_person AFTER INSERT ON case_moves
    FOR EACH ROW WHEN (NEW.to_state = 'siap_rujuk' AND NEW.kind <> 'batal') EXECUTE FUNCTION frame_person();

-- What was ready before is kept as it stands today.
INSERT INTO dossier_persons
    SELECT m.case_key, m.seq, p.key, p.name, n.nip, p.position, p.unit, p.region, p.employment, p.employed_since, p.employed_until
    FROM case_moves m JOIN cases c ON c.key = m.case_key JOIN persons p ON p.key = c.person LEFT JOIN person_nips n ON n.person = p.key
    WHERE m.to_state = 'siap_rujuk' AND m.kind <> 'batal';
