-- What those who look after a source should know though nothing went wrong: what was found at a site, what was missed.
ALTER TABLE source_status ADD COLUMN note text;
