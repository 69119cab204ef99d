-- A case counts as brought by the lot, or by its turn, only while its reader still holds it: who gave it back, or let the time run out, and took it
-- from a list later picked it. As in V102 otherwise.

CREATE OR REPLACE FUNCTION tell_how_it_came() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    SELECT CASE WHEN c.handed_to = NEW.actor AND c.claimed_by = NEW.actor AND c.claimed_until >= NEW.at THEN c.handed_as
            WHEN NEW.bundle IS NOT NULL THEN 'bersama' ELSE 'dipilih' END
        INTO NEW.came FROM cases c WHERE c.key = NEW.case_key;
    RETURN NEW;
END $$;
