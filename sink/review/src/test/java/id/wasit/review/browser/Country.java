package id.wasit.review.browser;

import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.Evidence;
import id.wasit.model.Lead;
import id.wasit.model.Mention;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Role;
import id.wasit.model.Strength;
import id.wasit.model.TextPart;
import id.wasit.model.Times;
import id.wasit.review.Nusaraya;
import java.time.Instant;
import java.util.List;

/** A small queue of invented posts over several categories and strengths. */
final class Country {
    private final Nusaraya nusaraya;

    Country(Nusaraya nusaraya) {
        this.nusaraya = nusaraya;
    }

    void fill() {
        nusaraya.person("rini.rahma", "Rini Rahmawati")
                .person("hasan.basri", "Hasan Basri Tanjung")
                .person("dewi.lestari.ns", "Dewi Lestari Ningsih")
                .person("pak.yudi", "Yudi Setiabudi")
                .person("mira_puskesmas", "Mira Anggraini");
        nusaraya.flag(
                "g1",
                "rini.rahma",
                "ajakan_memilih",
                Strength.STRONG,
                "Bapak ibu sekalian, tanggal 27 November nanti [WHO:kita] jangan lupa ke TPS ya. [ACT:Coblos] [TARGET:nomor dua], [TARGET:Bimo-Laras], biar sekolah kita di pesisir [OPERATOR:tidak] tertinggal lagi. Ajak tetangga dan keluarga 🙌✌️");
        nusaraya.flag(
                "g2",
                "hasan.basri",
                "dukungan_medsos",
                Strength.STRONG,
                "Bismillah, hati [WHO:saya] sudah [ACT:mantap] ke [TARGET:Arga-Sekar]");
        nusaraya.comment(
                "g3",
                "dewi.lestari.ns",
                "suka_bagikan_komentar",
                Strength.MEDIUM,
                "Siap [ACT:kawal] sampai menang Pak 🔥 [TARGET:nomor satu]",
                "Terima kasih warga Tanjung Lestari yang hadir di lapangan sore ini.");
        nusaraya.flag(
                "g4",
                "pak.yudi",
                "tim_pemenangan",
                Strength.MEDIUM,
                "Alhamdulillah dipercaya jadi [ACT:korcam relawan] [TARGET:Damar-Intan]");
        nusaraya.flag(
                "g5",
                "mira_puskesmas",
                "serangan_merugikan_calon",
                Strength.WEAK,
                "[OPERATOR:Jangan] sampai [ACT:pilih] [TARGET:nomor tiga], program posyandu bisa hilang");
        nusaraya.flag(
                "g6",
                "hasan.basri",
                "hadir_deklarasi_kampanye",
                Strength.MEDIUM,
                "Seru sekali [ACT:kampanye akbar] tadi sore, all out buat [TARGET:nomor 1]!");
        for (int i = 0; i < 24; i++) {
            nusaraya.flag(
                    "h" + i,
                    "pak.yudi",
                    i % 2 == 0 ? "dukungan_medsos" : "ajakan_memilih",
                    Strength.values()[i % 3],
                    "Catatan ke-" + (i + 1) + ": [WHO:saya] [ACT:dukung] [TARGET:Damar-Intan] "
                            + "karena programnya jelas ".repeat(1 + i % 3) + "hari " + i * i);
        }
    }

    /** An article about somebody of the roster. */
    static Lead news() {
        return news("1");
    }

    /** The same article in another version. */
    static Lead news(String version) {
        String text =
                "Seorang analis di Dinas Pendidikan Nusaraya, Rini Rahmawati, terlihat di panggung kampanye Bimo-Laras. "
                        + "Ia mengatakan hadir karena diundang panitia.";
        Post article = new Post(
                new PostId("kabarnusa.example", "http://kabarnusa.example/analis-hadir", version),
                new Author("kabarnusa.example", "redaksi", null, null),
                PostKind.ARTICLE,
                "Analis Dinas Hadir di Panggung Kampanye",
                text,
                Conversation.NONE,
                "http://kabarnusa.example/analis-hadir",
                Times.at(Instant.parse("2025-11-18T04:00:00Z")),
                null,
                null,
                new Provenance("rss/1", "http://kabarnusa.example/feed", PolicyClass.OPEN, "cd".repeat(32)),
                false);
        int name = text.indexOf("Rini");
        Mention mention = new Mention(
                "p-rini.rahma",
                List.of(new Evidence(TextPart.OWN, name, name + "Rini Rahmawati".length(), Role.WHO)),
                List.of(new Evidence(TextPart.OWN, 0, text.indexOf(" Ia "), Role.ACT)));
        return new Lead(article, List.of(mention), "lex-7f3a", "n1", Instant.parse("2025-11-18T05:00:00Z"));
    }
}
