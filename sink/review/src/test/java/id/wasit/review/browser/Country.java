package id.wasit.review.browser;

import id.wasit.model.Strength;
import id.wasit.review.Nusaraya;

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
}
