package id.wasit.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines inside an article that are not the article: pointers to other articles, bylines, invitations, forms. */
final class Boilerplate {
    private static final Set<String> BOXES =
            Set.of("div", "section", "header", "figure", "footer", "form", "fieldset", "article");
    private static final int LONGEST_LABEL = 160;
    private static final int SHORT = 60;
    private static final int LABEL_LENGTH = 40;
    private static final int LONGEST_INVITATION = 260;

    /** These lines go whatever their length. */
    private static final Openings POINTER = new Openings(
            "(?:baca|simak|lihat|tonton|saksikan|dengarkan|cek|klik|baca berita)(?: (?:ini )?juga|:| selengkapnya| lainnya| (?:video|foto|infografis)(?: |$))"
                    + "|(?:artikel|berita|tulisan|baca(?:an)?|konten|topik) (?:terkait|lainnya|selengkapnya|rekomendasi|populer)"
                    + "|rekomendasi untuk anda|read (?:also|more|next)|also read|see also|related(?: (?:articles?|stor(?:y|ies)|posts?|news|content))?\\s*(?::|$)"
                    + "|more on this|you (?:may|might) also like|don't miss|recommended|halaman (?:selanjutnya|berikutnya|sebelumnya|\\d)"
                    + "|selanjutnya$|berikutnya$|next page|lanjut ke halaman|scroll (?:to|untuk|ke) |advertisement|iklan$"
                    + "|\\[?gambas:|\\[?video ?\\d*\\]?$|copyright\\b|hak cipta\\s*(?:©|:|\\d|dilindungi|$)|©|\\(c\\) ?\\d{4}|all rights reserved"
                    + "|tinggalkan balasan|leave a (?:reply|comment)|alamat email anda|ruas yang wajib|your email address|isi komentar"
                    + "|facebook comments?|komentar(?: facebook)?\\s*(?::|\\(|$)|tags?\\s*:|tag terkait|kata kunci|keywords?\\s*:|filed under"
                    + "|bagikan\\s*(?::|$|(?:artikel|berita|halaman|ini|tautan|link|ke|di|via|lewat|melalui)\\b.{0,40}$)|share (?:this|on|via)|share$|tweet$|like this|ikuti (?:kami|terus|berita|update|saluran|channel|artikel)"
                    + "|dapatkan (?:update|berita|informasi)|mari bergabung|gabung (?:di|ke) (?:\\w+ )?(?:grup|saluran|channel|kanal|whatsapp|telegram)|bergabung(?:lah)? (?:di|ke|dengan) (?:grup|saluran|channel|whatsapp)"
                    + "|(?:artikel|berita|tulisan) ini (?:telah|sudah|pernah) (?:tayang|terbit|dimuat|naik|dipublikasikan)\\b.{0,80}\\bjudul\\b|update berita|jangan lewatkan|cek berita|download aplikasi|unduh aplikasi|sign up|subscribe|follow us|follow @"
                    + "|lesen sie auch|lesen sie mehr|mehr (?:zum thema|themen|dazu|lesen|kolumnen|infos?)|weitere (?:artikel|themen|links|infos)|weitere informationen\\s*(?::|$|zu[mr]? |finden)"
                    + "|das könnte (?:dich|sie)|auch interessant|zum weiterlesen|weiterlesen|weiterführende|teilen mit|artikel teilen|beitrag teilen"
                    + "|keine kommentare|kommentar(?:e)? (?:schreiben|hinterlassen|verfassen)|schreibe einen kommentar|anzeige$|-? ?anzeige ?-|externer inhalt"
                    + "|jetzt (?:abonnieren|teilen|anmelden)|zur startseite|zum newsletter|unser newsletter|à lire aussi|lire aussi|lire la suite|en savoir plus|sur le même sujet"
                    + "|partager|voir aussi|lea también|lee también|le puede interesar|te puede interesar|más información|compart(?:e|ir)|leggi anche|condividi"
                    + "|zobacz (?:także|też|również)|czytaj (?:też|także|więcej|również)|więcej informacji|polecamy|lees ook|läs också|přečtěte si|подробнее|читайте также");

    /** These only when the line is short, because sentences may begin the same. */
    private static final Openings LABEL = new Openings(
            "(?:penulis|editor|pewarta|reporter|sumber|fotografer|redaktur|laporan|kontributor|uploader|penyunting|wartawan|foto|video"
                    + "|by|oleh|source|photos?|fotos?|bild(?:er)?|abb(?:ildung|\\.)?|grafik|picture|image|credits?|quelle|źródło|fuente|crédit|written by|posted by|published|diterbitkan|dipublikasikan|updated|diperbarui)\\s*[:/|]"
                    + "|(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu)\\s*[,/]? ?\\d{1,2}[ /-]\\w+[ /-]\\d{4}[^.!?]{0,40}(?:\\.\\d\\d[^.]{0,20})?$"
                    + "|(?:(?:google news|whatsapp|telegram|facebook|twitter|instagram|youtube|print|cetak|e-?mail|line|x)(?: ?[,/|&•·]? ?|$)){1,10}$|copy link|salin tautan|tautan telah"
                    + "|(?:afp|reuters|ap|dpa|epa|getty(?: images)?|apa) ?[/|]|(?:e-?mail|telefon|tel\\.?|fax|kontakt|contact|ansprechpartner(?:in)?)\\b ?(?:zum|:)"
                    + "|\\d+ (?:votes?|suara|views?|kali dilihat|komentar|comments?|shares?)(?:\\W{0,3}$|\\W+\\d)|dibaca[: ]\\s*\\d"
                    + "|(?:#\\w+[ ,]*){1,12}$");

    /** One of these stands in every invitation; looking for them is cheaper than trying every phrase at every word. */
    private static final List<String> TELLING = List.of(
            "last ",
            "langganan",
            "pelanggan",
            "subscri",
            "google news",
            "whatsapp",
            "telegram",
            "app",
            "newsletter",
            "youtube",
            "inbox",
            "phone",
            "sign",
            "required",
            "mail",
            "member",
            "click here",
            "follow",
            "privacy",
            "liked ",
            "like ",
            "enjoyed",
            "gefällt",
            "folg",
            "síguenos",
            "suivez",
            "seguici",
            "abonn",
            "support",
            "consider",
            "escribirnos",
            "informed",
            "nichts mehr",
            "rechte",
            "privatsphäre");

    private static final String CHANNEL =
            "(?:google news|whatsapp channel|(?:saluran|channel|kanal|grup) (?:whatsapp|telegram|wa)\\b)";

    private static final Pattern INVITATION = Pattern.compile(
            "\\b(?:last (?:modified|updated)\\b|(?:ber)?langganan (?:sekarang )?(?:untuk|agar) (?:me)?(?:mbaca|lanjutkan|baca)|langganan untuk membaca|(?:artikel|konten|berita) (?:ini )?khusus (?:untuk )?pelanggan"
                    + "|subscribe to (?:continue|keep|read)"
                    + "|(?:ikuti|gabung|bergabung|cek|dapatkan|klik|baca|simak|update|temukan|follow|join|subscribe|berlangganan|like)\\b.{0,140}\\b"
                    + CHANNEL + "|" + CHANNEL + ".{0,60}\\b(?:klik|di sini|ikuti|gabung|follow)\\b"
                    + "|(?:download|unduh|laden?|get) (?:\\w+ ){0,3}apps?\\b|\\bapp for (?:ios|android)|apps? for ios|newsletter|canal de youtube"
                    + "|our (?:youtube|telegram|whatsapp) channel|(?:straight|delivered|directly|right) to your (?:inbox|phone)|sign(?:ing)? up (?:for|to) (?:our|the|receive)"
                    + "|(?:all fields|fields marked) .{0,20}required|your e-?mail address|click here to (?:subscribe|sign|join|follow|read)|become a (?:member|subscriber)|already a subscriber|follow (?:us|\\w+) on (?:twitter|facebook|instagram|x\\b|social)|terms (?:of (?:use|service)|and conditions) and privacy|(?:enjoyed|like|liked) (?:reading )?(?:this|our) (?:post|article|blog|site)"
                    + "|gefällt (?:dir|ihnen) (?:unser|dieser|der)|folgen? sie uns|folgt? uns|síguenos|suivez-nous|seguici|abonn(?:ieren|iere|ez|és)"
                    + "|support (?:us|our work|our journalism)|consider (?:supporting|donating)|puede escribirnos|do you want to be informed"
                    + "|nichts mehr (?:verpassen|versäumen)|alle rechte vorbehalten|deine privatsphäre)");

    /** What stands below a picture, also when it tells a whole story. */
    private static final Openings CAPTION = new Openings(
            "(?:abbildung|abb\\.|bildunterschrift|foto|photo|keterangan (?:foto|gambar)|image|bild|figure \\d+|ilustrasi)\\s*[:/]");

    /** Initials of those who wrote it: {@code (abc/def)}. They name nobody. */
    private static final Pattern INITIALS = Pattern.compile("\\(\\p{L}{1,10}(?:[/ -]\\p{Alnum}{1,10}){0,3}\\)");

    private Boilerplate() {}

    /** A last line that only announces what was cut behind it. */
    static boolean isAnnouncement(Block block) {
        String text = block.text();
        return text.length() < SHORT
                && (block.heading() || text.endsWith(":") || (block.linked() > 0 && !block.endsLikeASentence()));
    }

    /** A short line that is no sentence; at the end of an article it mostly belongs to what was cut. */
    static boolean isLabel(Block block) {
        return block.text().length() < LABEL_LENGTH
                && !block.endsLikeASentence()
                && !INITIALS.matcher(block.text()).matches();
    }

    /** A few words in a box; alone there they are the label of a part that was cut, a button, a counter. */
    static boolean isLabelInBox(Block block) {
        return isLabel(block) && BOXES.contains(block.element().normalName());
    }

    static boolean is(Block block) {
        return block.text().length() < 2 * LONGEST_LABEL
                && is(block.text(), block.text().toLowerCase(Locale.ROOT));
    }

    private static boolean is(String text, String lower) {
        return POINTER.beginBehindSigns(lower)
                || CAPTION.begin(lower)
                || Dateline.is(text)
                || (text.length() < LONGEST_INVITATION && invites(lower))
                || (text.length() < LONGEST_LABEL && LABEL.beginBehindSigns(lower));
    }

    private static boolean invites(String lower) {
        for (String word : TELLING) {
            if (lower.contains(word)) {
                return INVITATION.matcher(lower).find();
            }
        }
        return false;
    }
}
