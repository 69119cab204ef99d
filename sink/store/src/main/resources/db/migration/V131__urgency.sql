-- Written in one place for all who write cases. Without a search path of its own, so that PostgreSQL puts it into the statement that calls it.
CREATE FUNCTION urgency_of(strength integer, score double precision) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN -(strength * 100000 + floor(greatest(-500, least(500, score)) * 100 + 0.5))::integer;
COMMENT ON FUNCTION urgency_of IS 'The lowest comes first: by strength (0 to 2), then by score, so that one index serves both orders. A score counts from -500 to 500, in hundredths.';
COMMENT ON COLUMN cases.urgency IS 'urgency_of strength and score of its representative post';
