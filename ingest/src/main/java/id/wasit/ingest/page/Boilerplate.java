package id.wasit.ingest.page;

import java.util.regex.Pattern;

/** Lines inside an article that are not the article: pointers to other articles, bylines, invitations, forms. */
final class Boilerplate {
    private static final int LONGEST_LABEL = 160;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** These lines go whatever their length. */
    private static final Pattern POINTER = Pattern.compile(
            "^[\\W_]*(?:(?:baca|simak|lihat|tonton|saksikan|dengarkan|cek|klik|baca berita)(?: (?:ini )?juga|:| selengkapnya| lainnya)"
                    + "|(?:artikel|berita|tulisan|baca(?:an)?|konten|topik) (?:terkait|lainnya|selengkapnya|rekomendasi|populer)"
                    + "|rekomendasi untuk anda|read (?:also|more|next)|also read|see also|related(?: (?:articles?|stor(?:y|ies)|posts?|news|content))?\\s*(?::|$)"
                    + "|more on this|you (?:may|might) also like|don't miss|recommended|halaman (?:selanjutnya|berikutnya|sebelumnya|\\d)"
                    + "|selanjutnya$|berikutnya$|next page|lanjut ke halaman|scroll (?:to|untuk|ke) |advertisement|iklan$"
                    + "|\\[?gambas:|\\[?video ?\\d*\\]?$|copyright\\b|hak cipta|©|\\(c\\) ?\\d{4}|all rights reserved"
                    + "|tinggalkan balasan|leave a (?:reply|comment)|alamat email anda|ruas yang wajib|your email address|isi komentar"
                    + "|facebook comments?|komentar(?: facebook)?\\s*(?::|\\(|$)|tags?\\s*:|tag terkait|kata kunci|keywords?\\s*:|filed under"
                    + "|bagikan|share (?:this|on|via)|share$|tweet$|like this|ikuti (?:kami|terus|berita|update|saluran|channel|artikel)"
                    + "|dapatkan (?:update|berita|informasi)|mari bergabung|gabung (?:di|ke)|bergabung(?:lah)? (?:di|ke|dengan) (?:grup|saluran|channel|whatsapp)"
                    + "|update berita|jangan lewatkan|cek berita|download aplikasi|unduh aplikasi|sign up|subscribe|follow us|follow @)",
            FLAGS);

    /** These only when the line is short, because sentences may begin the same. */
    private static final Pattern LABEL = Pattern.compile(
            "^[\\W_]*(?:(?:penulis|editor|pewarta|reporter|sumber|fotografer|redaktur|laporan|kontributor|uploader|penyunting|wartawan|foto|video"
                    + "|by|oleh|source|photo|image|credit|written by|posted by|published|diterbitkan|dipublikasikan|updated|diperbarui)\\s*[:/|]"
                    + "|(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu)\\s*[,/]? ?\\d{1,2}[ /-]\\w+[ /-]\\d{4}"
                    + "|google news|whatsapp|telegram|facebook|twitter|instagram|youtube|print|cetak|email$|copy link|salin tautan|tautan telah"
                    + "|\\d+ (?:votes?|suara|views?|kali dilihat|komentar|comments?|shares?)\\b|dibaca[: ]"
                    + "|(?:#\\w+[ ,]*){1,12}$)",
            FLAGS);

    private static final Pattern INVITATION = Pattern.compile(
            "(?:google news|whatsapp channel|saluran whatsapp|channel whatsapp|grup telegram|channel telegram|kanal telegram)",
            FLAGS);

    private Boilerplate() {}

    static boolean is(Block block) {
        String text = block.text();
        if (POINTER.matcher(text).find() && text.length() < 2 * LONGEST_LABEL) {
            return true;
        }
        if (text.length() > LONGEST_LABEL) {
            return false;
        }
        return LABEL.matcher(text).find() || INVITATION.matcher(text).find();
    }
}
