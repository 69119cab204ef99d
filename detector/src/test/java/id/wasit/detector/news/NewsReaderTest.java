package id.wasit.detector.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.Evidence;
import id.wasit.model.Mention;
import id.wasit.model.Person;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Times;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles about invented people; the tables of the lexicon are the real ones. */
class NewsReaderTest {
    private static final Lexicon LEXICON = LexiconReader.read(Path.of("../lexicons"), Set.of("pilgub-nusaraya-2025"));
    private static final NewsReader READER = NewsReader.of(LEXICON, names());

    private static PersonNames names() {
        PersonNames.Builder names = PersonNames.builder("1");
        names.add(new Person(
                "w", "Drs. H. Wiratno Kusumandaru, M.Si.", null, "Camat", "Kecamatan Wanakarsa", "Nusaraya"));
        names.add(
                new Person("d", "Dahlia Nur'aini, S.Pd.", null, "Guru Ahli Muda", "SMP Negeri 3 Randumas", "Nusaraya"));
        names.add(new Person("k", "Kencana Perwiradi", null, "Kepala Dinas", "Dinas Pendidikan Nusaraya", "Nusaraya"));
        names.add(new Person("s", "Sumantra", null, "Lurah", "Kelurahan Teluk Jingga", "Nusaraya"));
        names.add(new Person("t1", "Tirta Gunawarman", null, "Lurah", "Kelurahan Sendangwangi", "Nusaraya"));
        names.add(new Person("t2", "Tirta Gunawarman", null, "Sanitarian", "Puskesmas Randumas", "Nusaraya"));
        return names.build();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            w  | Bawaslu memeriksa Camat Wanakarsa Wiratno Kusumandaru. Ia diduga mengarahkan lurah memenangkan nomor urut 1.
            w  | CAMAT WANAKARSA WIRATNO KUSUMANDARU DIDUGA MENDUKUNG PASANGAN CALON NOMOR 2.
            w  | Wiratno Kusumandaru, camat di Wanakarsa, Nusaraya, mengajak warga memilih Arga-Sekar.
            w  | Drs. H. Wiratno Kusumandaru, M.Si., Camat Wanakarsa, terekam menghadiri kampanye Bimo-Laras.
            d  | Guru SMPN 3 Randumas, Dahlia Nuraini, dilaporkan warga. Dahlia kedapatan membagikan sembako dari Damar-Intan.
            d  | Seorang guru dipanggil karena diduga mendukung Arga-Sekar. Guru tersebut adalah Dahlia Nur’aini dari SMP Negeri 3 Randumas.
            k  | Kadisdik Nusaraya Kencana Perwiradi diperiksa. Dugaan mobilisasi untuk pasangan Bimo-Laras sedang didalami.
            k  | PNS Nusaraya bernama Kencana Perwiradi kedapatan memasang baliho Bimo-Laras.
            s  | Lurah Teluk Jingga Sumantra diduga memakai mobil dinas untuk kampanye Arga-Sekar.
            t1 | Lurah Sendangwangi Tirta Gunawarman diduga tidak netral dan mendukung Damar-Intan.
            """)
    void personWithOfficeNearConductIsALead(String person, String text) {
        List<Mention> mentions = READER.mentions(article(text));

        assertEquals(List.of(person), mentions.stream().map(Mention::person).toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a name alone         | Wiratno Kusumandaru diduga mengajak warga memilih Arga-Sekar.
            another unit         | Camat Tirtapura Wiratno Kusumandaru, di Nusaraya, diduga mengajak warga memilih Arga-Sekar.
            another unit behind  | Wiratno Kusumandaru, Camat Tirtapura, Nusaraya, diduga mengajak warga memilih Arga-Sekar.
            another school       | Dahlia Nuraini, guru SMP Negeri 5 Randumas di Nusaraya, diduga mengajak murid memilih Arga-Sekar.
            another trade        | Kencana Perwiradi, pengusaha asal Nusaraya, menyatakan mendukung Arga-Sekar. Ia kader partai.
            another dinas        | Kepala Dinas Perikanan Nusaraya Kencana Perwiradi diduga mendukung Arga-Sekar.
            a longer name        | Camat Wanakarsa Wiratno Kusumandaru Wibisono diduga mendukung Arga-Sekar.
            a common short name  | Sumantra diduga mendukung Arga-Sekar di Nusaraya, kata seorang lurah.
            on duty              | Camat Wanakarsa Wiratno Kusumandaru menertibkan baliho Arga-Sekar dan Bimo-Laras.
            explains the rules   | Camat Wanakarsa Wiratno Kusumandaru mengatakan ASN dilarang mendukung Arga-Sekar.
            asks for neutrality  | Camat Wanakarsa Wiratno Kusumandaru mengingatkan staf agar tidak mendukung pasangan calon.
            a webinar            | Webinar tentang ASN yang mendukung paslon menghadirkan Camat Wanakarsa Wiratno Kusumandaru.
            says who else did it | Seorang lurah diduga mendukung Arga-Sekar, kata Camat Wanakarsa Wiratno Kusumandaru.
            denial               | Bawaslu menyatakan Camat Wanakarsa Wiratno Kusumandaru tidak terbukti mendukung Arga-Sekar.
            settled long ago     | Camat Wanakarsa Wiratno Kusumandaru pernah dijatuhi sanksi karena mendukung calon pada Pilkada 2020.
            other news           | Kencana Perwiradi, Kepala Dinas Pendidikan Nusaraya, membuka pameran buku.
            """)
    void isNoLead(String why, String text) {
        List<Mention> mentions = READER.mentions(article(text));

        assertEquals(List.of(), mentions, why);
    }

    @Test
    void leadShowsTheWordsAndTheSentences() {
        Post article = article("Hujan turun. Bawaslu memeriksa Camat Wanakarsa Wiratno Kusumandaru kemarin.\n"
                + "Ia diduga mengarahkan lurah memenangkan nomor urut 1. Sidang digelar Jumat.");

        Mention mention = READER.mentions(article).get(0);

        assertEquals(
                List.of("Wiratno Kusumandaru", "Camat Wanakarsa"),
                mention.matched().stream().map(e -> e.in(article)).toList());
        assertEquals(
                List.of(
                        "Bawaslu memeriksa Camat Wanakarsa Wiratno Kusumandaru kemarin.",
                        "Ia diduga mengarahkan lurah memenangkan nomor urut 1."),
                mention.sentences().stream().map((Evidence e) -> e.in(article)).toList());
    }

    @Test
    void postIsNeverRead() {
        Post article = article("Camat Wanakarsa Wiratno Kusumandaru diduga mendukung Arga-Sekar.");
        Post post = new Post(
                article.id(),
                article.author(),
                PostKind.POST,
                null,
                article.text(),
                Conversation.NONE,
                null,
                article.times(),
                null,
                null,
                article.provenance(),
                false);

        assertEquals(1, READER.mentions(article).size());
        assertEquals(List.of(), READER.mentions(post));
    }

    @Test
    void leadNamesTheReleaseThatReadIt() {
        Instant now = Instant.parse("2025-11-10T00:00:00Z");

        var lead = READER.lead(article("Camat Wanakarsa Wiratno Kusumandaru diduga mendukung Arga-Sekar."), now)
                .orElseThrow();

        assertEquals(LEXICON.version(), lead.lexicon());
        assertEquals(now, lead.foundAt());
        assertTrue(lead.fingerprint().matches("[0-9a-f]+"));
    }

    @Test
    void copyWithAnotherHeadLineDiffersInFewBitsAndAnotherArticleInMany() {
        String story = IntStream.range(0, 40)
                .mapToObj(i -> "Pada hari ke-" + i + " warga RT " + i * 7 + " menata balai desa bersama perangkatnya. ")
                .collect(Collectors.joining());
        String other = IntStream.range(0, 40)
                .mapToObj(i -> "Harga beras di pasar nomor " + i * 3 + " naik lagi kata pedagang kios " + i + ". ")
                .collect(Collectors.joining());

        int copied =
                apart("Nusaraya (KABAR) - " + story, "NUSARAYA, SITUS.ID -- " + story + "Pewarta lain menulisnya.");
        int unlike = apart(story, other);

        assertTrue(copied <= 12, copied + " bits");
        assertTrue(unlike > 16, unlike + " bits");
    }

    /** Bits in which the prints of two articles differ. */
    private static int apart(String one, String other) {
        return Long.bitCount(print(one) ^ print(other));
    }

    private static long print(String text) {
        return Long.parseUnsignedLong(Detector.with(LEXICON).storyPrint(article(text)), 16);
    }

    static Post article(String text) {
        return new Post(
                new PostId("kabarnusa.example", "/1", "1"),
                new Author("kabarnusa.example", "redaksi", null, null),
                PostKind.ARTICLE,
                null,
                text,
                Conversation.NONE,
                null,
                Times.at(Instant.parse("2025-11-10T03:00:00Z")),
                null,
                null,
                new Provenance("test", "test", PolicyClass.OPEN, "0".repeat(64)),
                false);
    }
}
