package id.wasit.ingest;

/** Exports with the posts of people who are not on the roster, whole and broken in every way, and a few of an account that is. */
public final class Strangers {
    /** Stands in all that strangers wrote, and in their names. */
    public static final String MARK = "zqxjkvbp";

    private static final String HEADER =
            "source,item_id,author_id,author_handle,author_display,text,created_at,edited_at,deleted\n";

    private Strangers() {}

    /** A table with two posts of {@code contohgram:77} among those of strangers. */
    public static String csv() {
        String stranger = "contohgram,%1$s-1,%1$s,%1$s,%1$s,%1$s teks,2025-10-01T03:00:00Z,,\n"
                + "contohgram,%1$s-2,%1$s,%1$s,%1$s,%1$s teks,%1$s bukan tanggal,,\n"
                + "contohgram,%1$s-3,%1$s,%1$s,%1$s,%1$s teks,2025-10-01T03:00:00Z,,ya\n"
                + "contohgram,1.9E+18,%1$s,%1$s,%1$s,%1$s teks,2025-10-01T03:00:00Z,,\n"
                + "contohgram,%1$s-4,1.9E+18,%1$s,%1$s,%1$s teks,2025-10-01T03:00:00Z,,\n"
                + "contohgram,%1$s-5,,,%1$s,%1$s teks,2025-10-01T03:00:00Z,,\n"
                + "contohgram,%1$s-6,%1$s,%1$s,%1$s,\"%1$s teks,2025-10-01T03:00:00Z,,\n"
                + "contohgram,%1$s-7,%1$s,%1$s,%1$s,%1$s,lebih,kolom,2025-10-01T03:00:00Z,,\n";
        String ours = "contohgram,1,77,sari,Sari,Ayo ke TPS,2025-10-01T03:00:00Z,,\n";
        return HEADER + stranger.formatted(MARK) + ours + ours.replace(",1,", ",2,");
    }

    /** Lines with one post of {@code contohgram:77} among those of strangers. */
    public static String ndjson() {
        String line = "{\"source\":\"contohgram\",\"item_id\":\"%1$s\",\"author_id\":\"%1$s\",\"text\":\"%1$s\"";
        return (line + "}\n" + line + ",\n" + "{\"%1$s\":1}\n" + "%1$s\n").formatted(MARK)
                + "{\"source\":\"contohgram\",\"item_id\":\"3\",\"author_id\":\"77\",\"text\":\"Ayo\"}\n";
    }

    /** A table without a heading; the first row has the columns of Wasit's own form. */
    public static String headless() {
        return csv().substring(HEADER.length());
    }

    /** A file that nobody can read. */
    public static String noExport() {
        return "judul " + MARK + "\n" + MARK + "," + MARK + "\n";
    }
}
