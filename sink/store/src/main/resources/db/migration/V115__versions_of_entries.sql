-- Each of six million entries asked on its own whether its version is there, and all asked for the same one: two thirds of what writing them
-- took. Now a statement asks once for each version that it names. What is refused stays the same.
ALTER TABLE roster_entries
    DROP CONSTRAINT roster_entries_since_version_fkey,
    DROP CONSTRAINT roster_entries_until_version_fkey;

CREATE FUNCTION roster_entries_name_versions() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    unknown bigint;
BEGIN
    SELECT named.version INTO unknown
        FROM (SELECT since_version AS version FROM new_entries UNION SELECT until_version FROM new_entries) named
        WHERE named.version IS NOT NULL AND NOT EXISTS (SELECT FROM roster_versions v WHERE v.version = named.version) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'roster_entries: there is no version % in roster_versions', unknown USING ERRCODE = '23503';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER roster_entries_inserted AFTER INSERT ON roster_entries REFERENCING NEW TABLE AS new_entries
    FOR EACH STATEMENT EXECUTE FUNCTION roster_entries_name_versions();
CREATE TRIGGER roster_entries_updated AFTER UPDATE ON roster_entries REFERENCING NEW TABLE AS new_entries
    FOR EACH STATEMENT EXECUTE FUNCTION roster_entries_name_versions();

CREATE FUNCTION roster_versions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'roster_versions: a version is neither taken away nor given another number' USING ERRCODE = '23503';
END $$;
CREATE TRIGGER roster_versions_stay BEFORE DELETE OR UPDATE OF version OR TRUNCATE ON roster_versions
    FOR EACH STATEMENT EXECUTE FUNCTION roster_versions_stay();
