-- Lists and counts of the queue read indexes only, as long as the pages of the table are known to be visible to all. With the default of a fifth of
-- the rows, a million cases are cleaned after 200,000 changes; until then each row of a list is looked up in the table (queue page p95 30 ms cleaned, 75 not).
ALTER TABLE cases SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE case_words SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01);
