-- What a source takes back goes from the sample too. Item and account stand as hashes: enough to find them, too little to tell whose they were.
ALTER TABLE recall_samples
    ADD COLUMN item    uuid,
    ADD COLUMN account uuid;
CREATE INDEX recall_samples_item ON recall_samples (item) WHERE own_text IS NOT NULL;
CREATE INDEX recall_samples_account ON recall_samples (account) WHERE own_text IS NOT NULL;
