-- People name a case by its number, programs by its key; both as text, without a walk through all cases.
CREATE UNIQUE INDEX cases_number_text ON cases ((number::text));
