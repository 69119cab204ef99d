-- How much counts for whose turn it is. An office may change the rows; what is absent counts as the program ships it.
CREATE TABLE priority_weights (
    name   text PRIMARY KEY,
    weight double precision NOT NULL CHECK (weight > 0 AND weight <= 100),
    note   text NOT NULL
);
COMMENT ON TABLE priority_weights IS 'Factors multiply; every waiting.doubling_hours a case weighs twice as much. Candidates, parties and persons have no weight and get none.';
INSERT INTO priority_weights (name, weight, note) VALUES
    ('strength.WEAK', 1, 'indikasi lemah'),
    ('strength.MEDIUM', 2, 'indikasi sedang'),
    ('strength.STRONG', 4, 'indikasi kuat'),
    ('severity.fasilitas_negara', 1.5, 'PP 94/2021 Ps 14: dapat berakibat hukuman berat'),
    ('severity.keputusan_menguntungkan_merugikan', 1.5, 'PP 94/2021 Ps 14: dapat berakibat hukuman berat'),
    ('severity.mobilisasi_asn', 1.5, 'menyangkut banyak ASN'),
    ('severity.anggota_parpol', 1.5, 'UU 20/2023 Ps 52: dapat berakibat pemberhentian'),
    ('severity.suka_bagikan_komentar', 0.75, 'sering tidak disengaja'),
    ('reach.doubling', 1.25, 'setiap kali jumlah unggahan serupa berlipat dua'),
    ('reach.most', 2, 'batas faktor jumlah unggahan'),
    ('novelty.new', 1.25, 'pola yang hampir belum pernah diputus'),
    ('novelty.decisions', 5, 'dengan putusan lebih sedikit dari ini pola disebut baru'),
    ('deletion.before', 1.5, 'akun pernah menghapus atau mengubah unggahan'),
    ('precision.credited_right', 4, 'putusan tepat yang dianggap ada sebelum putusan pertama'),
    ('precision.credited_misread', 1, 'putusan salah baca yang dianggap ada sebelum putusan pertama'),
    ('waiting.doubling_hours', 12, 'setelah sekian jam menunggu bobot perkara berlipat dua');

CREATE TABLE pattern_records (
    pattern    text PRIMARY KEY,
    right_ones integer NOT NULL,
    misread    integer NOT NULL
);
COMMENT ON TABLE pattern_records IS 'What people decided about the patterns in the last ninety days; counted again every few minutes.';
