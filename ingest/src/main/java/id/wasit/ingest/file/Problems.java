package id.wasit.ingest.file;

import id.wasit.ingest.source.Sighting;

/** What is said about damaged rows, to people of the office. Nothing here repeats what a row holds. */
final class Problems {
    static final String DESTROYED_ID =
            "nomor rusak oleh lembar kerja (bentuk 1,9E+18); angka aslinya hilang. Ekspor ulang dan simpan"
                    + " kolom ini sebagai teks";
    static final String TIME =
            "waktu tidak dapat dibaca; tulis seperti 2031-06-01T10:00:00+07:00 atau 2031-06-01 10:00 WIB";
    static final String AUTHOR =
            "akun penulis tidak ada; isi author_id, atau author_handle bila nomornya tidak diketahui";
    static final String PLATFORM =
            "nama platform tidak ada; isi kolom source, atau beri platform pada sumber ini di pengaturan";
    static final String QUOTES =
            "tanda kutip tidak ditutup, ada teks setelah kutip penutup, atau baris terlalu panjang; perbaiki kutip pada baris ini";
    static final String ARCHIVE =
            "berkas gzip ini rusak atau terputus; salin atau ekspor ulang, lalu taruh kembali di kotak masuk";
    static final String JSON = "bukan JSON yang utuh; satu baris harus berisi satu objek";

    static final String FORM =
            "bentuk berkas tidak dikenal; baris pertama (paling panjang 1 MB) harus judul kolom dari ekspor yang didukung, atau kolom Wasit:"
                    + " source, item_id, author_id, text, created_at. Ekspor dari versi lain: sebut formatnya (impor: --format, pengaturan: format,"
                    + " atau pilih saat mengunggah)";

    private Problems() {}

    static String inColumn(Row row, String column, String problem) {
        return row.origin() + ", kolom " + column + ": " + problem;
    }

    /** Damage of a row whose author cannot be told. */
    static Sighting nameless(Row row, String column, String problem) {
        return Sighting.Damage.nameless(row.origin(), inColumn(row, column, problem));
    }

    static Sighting nameless(String origin, String problem) {
        return Sighting.Damage.nameless(origin, origin + ": " + problem);
    }
}
