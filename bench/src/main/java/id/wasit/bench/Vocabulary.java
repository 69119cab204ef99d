package id.wasit.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Words for generated posts: function words most often, then roots and their forms, then names that no list knows. */
public final class Vocabulary {
    private static final String FUNCTION_WORDS = """
            yang di dan ini itu dengan untuk dari ke tidak ada saya kita kami mereka dia akan sudah belum juga bisa karena pada atau kalau
            tapi lagi saja aja yg ga gak nggak udah bgt banget dong sih nih deh kok jadi buat sama lebih paling masih hari orang semua harus
            mau pun oleh adalah seperti setelah sebelum saat sejak hingga antara dalam luar atas bawah tadi nanti kemarin besok sekarang
            """;
    private static final String ROOTS = """
            rapat kantor kerja pagi jalan macet hujan panas makan minum tidur pulang rumah anak ibu bapak guru sekolah kelas buku tugas ujian
            pasar harga beras cabai minyak gula ikan ayam sayur warung kopi teh roti nasi goreng sambal enak murah mahal bayar uang gaji bank
            mobil motor bus kereta stasiun bandara pesawat kapal laut pantai gunung sungai sawah ladang petani nelayan kebun pohon bunga
            dokter obat sakit sehat rumah puskesmas vaksin pasien perawat tidak sembuh demam batuk pusing tenang senang sedih marah takut
            bola tim gol pemain pelatih stadion juara liga tanding kalah film lagu konser artis drama tonton dengar tulis baca foto video
            kamera ponsel sinyal kuota paket kirim terima barang toko pesan jual beli diskon ongkir kurir alamat layan keluh admin respon
            bantu jaga bersih sampah banjir jembatan lampu listrik air pipa bocor perbaiki bangun tutup buka pintu jendela dinding atap
            cuti lembur dinas apel upacara absen surat laporan data sistem aplikasi akun sandi masuk keluar daftar antre nomor loket petugas
            syukur doa puasa lebaran masjid gereja ibadah sahabat teman tetangga saudara keluarga nikah lahir ulang tahun hadiah kue pesta
            """;
    private static final String[] PREFIXES = {"", "", "", "me", "di", "ber", "ter", "pe", "ke", "se", "nge"};
    private static final String[] SUFFIXES = {"", "", "", "nya", "kan", "an", "i", "in", "lah"};
    private static final String[] SYLLABLES = {
        "ba", "ri", "sa", "wi", "to", "ra", "di", "na", "ku", "mi", "lan", "tar", "gu", "no", "si", "ha", "yu", "do",
        "fa", "zan", "bel", "pra", "mo", "kar", "ti", "ni", "ju", "hen", "ag", "us"
    };
    private static final double FUNCTION_SHARE = 0.42;
    private static final double NAME_SHARE = 0.08;
    private static final double SKEW = 2.2;

    private final List<String> functionWords = words(FUNCTION_WORDS);
    private final List<String> content = new ArrayList<>();

    /** Draws the forms that its roots come in. */
    public Vocabulary(RandomGenerator random) {
        for (String root : words(ROOTS)) {
            content.add(root);
            for (int i = 0; i < 7; i++) {
                content.add(pick(PREFIXES, random) + root + pick(SUFFIXES, random));
            }
        }
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** The next word of a text. */
    public String word(RandomGenerator random) {
        double share = random.nextDouble();
        if (share < FUNCTION_SHARE) {
            return skewed(functionWords, random);
        }
        return share < 1 - NAME_SHARE ? skewed(content, random) : name(random);
    }

    /** A word made of syllables, two to four of them; most are used once. */
    public static String name(RandomGenerator random) {
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            name.append(pick(SYLLABLES, random));
        }
        return name.toString();
    }

    /** Words at the front of the list come far more often, as in any language. */
    private static String skewed(List<String> words, RandomGenerator random) {
        return words.get((int) (words.size() * Math.pow(random.nextDouble(), SKEW)));
    }

    private static String pick(String[] from, RandomGenerator random) {
        return from[random.nextInt(from.length)];
    }
}
