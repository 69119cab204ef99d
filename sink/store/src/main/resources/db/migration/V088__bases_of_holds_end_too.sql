-- The basis of a hold is written by a person and may quote; when the time of its case is over it goes like all other words about it.
CREATE OR REPLACE FUNCTION keep_hold() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.basis = '(dihapus: masa simpan habis)'
       AND (to_jsonb(NEW) - 'basis') = (to_jsonb(OLD) - 'basis')
       AND EXISTS (SELECT 1 FROM cases c WHERE c.key = OLD.case_key AND c.expired_at IS NOT NULL) THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' OR OLD.released_at IS NOT NULL
       OR (NEW.id, NEW.case_key, NEW.holder, NEW.basis, NEW.placed_at, NEW.until)
          IS DISTINCT FROM (OLD.id, OLD.case_key, OLD.holder, OLD.basis, OLD.placed_at, OLD.until) THEN
        RAISE EXCEPTION 'evidence_holds: a hold is placed and released, nothing else' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;

UPDATE evidence_holds h SET basis = '(dihapus: masa simpan habis)' FROM cases c WHERE c.key = h.case_key AND c.expired_at IS NOT NULL;
