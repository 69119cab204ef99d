-- A file may be about several cases, as a person's export is; it goes with the first of them.
ALTER TABLE exports DROP CONSTRAINT exports_pkey;
ALTER TABLE exports ADD PRIMARY KEY (path, case_key);
