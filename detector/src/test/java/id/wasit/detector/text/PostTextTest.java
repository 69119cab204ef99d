package id.wasit.detector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each step of the chain, with offsets into the text as captured: every expected word is cut from the original. */
class PostTextTest {
    private static final FixedWords WORDS = new FixedWords()
            .lemmas(
                    "dukung", "coblos", "pilih", "menang", "kawal", "gas", "anak", "sapu", "tusuk", "lebih", "baik",
                    "jakarta")
            .names(
                    "ganjar",
                    "mahfud",
                    "prabowo",
                    "gibran",
                    "umat",
                    "satu",
                    "bimo",
                    "laras",
                    "mk",
                    "dua",
                    "salam",
                    "jari",
                    "indonesia",
                    "maruf",
                    "pan")
            .spelled("yg", "yang")
            .spelled("gpp", "tidak apa")
            .spelled("dkg", "dukung")
            .spelled("mk", "maka");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            entities and tags     | Ganjar&amp;Mahfud<br>menang &lt;3       | Ganjar=ganjar Mahfud=mahfud menang=menang 3
            numeric entities      | &#100;ukung &#x70;ilih                  | &#100;ukung=dukung &#x70;ilih=pilih
            links in markup       | <a href="https://x.example">dukung</a>  | dukung=dukung
            mojibake once         | dukung âœŒ bimo                        | dukung=dukung âœŒ bimo=bimo
            mojibake twice        | menang Ã¢Â€Â¦ bimo                      | menang=menang bimo=bimo
            styled letters        | 𝐆𝐚𝐧𝐣𝐚𝐫 𝓶𝓮𝓷𝓪𝓷𝓰                            | 𝐆𝐚𝐧𝐣𝐚𝐫=ganjar 𝓶𝓮𝓷𝓪𝓷𝓰=menang
            boxed letters         | 🅶🅰🅽🅹🅰🆁                                 | 🅶🅰🅽🅹🅰🆁=ganjar
            full width            | ｄｕｋｕｎｇ ０２                             | ｄｕｋｕｎｇ=dukung ０２
            Cyrillic letters      | dukung g\u0430nj\u0430r                 | dukung=dukung g\u0430nj\u0430r=ganjar
            accents               | dükung mäñang                           | dükung=dukung mäñang
            emoji modifiers       | ✌🏽 ✌️                                   | ✌🏽 ✌️
            """)
    void charactersAreFolded(String what, String text, String expected) {
        String captured = text.replace("\\u0430", "\u0430");

        assertEquals(expected.replace("\\u0430", "\u0430"), WORDS.read(captured), what);
    }

    @Test
    void invisibleCharactersAreSkippedButStayInTheEvidence() {
        String captured = "du\u200Bku\u00ADng \u202Abimo\u202C";

        assertEquals("du\u200Bku\u00ADng=dukung bimo\u202C=bimo", WORDS.read(captured));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ballot numbers   | 01,02 no.2 02!        | NUMBER:01 PAUSE:, NUMBER:02 WORD:no MARK:. NUMBER:2 NUMBER:02 STOP:!
            decimals, hours  | 0.5 7,5 19.30 2:1     | NUMBER:0.5 NUMBER:7,5 NUMBER:19.30 NUMBER:2:1
            handles          | @ganjarpranowo, oke   | HANDLE:@ganjarpranowo PAUSE:, WORD:oke
            addresses        | lihat https://t.co/x1 ya | WORD:lihat LINK:https://t.co/x1 WORD:ya
            abbreviations    | Prof. Mahfud. Ya      | WORD:Prof MARK:. WORD:Mahfud STOP:. WORD:Ya
            initials         | M. Natsir             | WORD:M MARK:. WORD:Natsir
            dots             | ya... siap            | WORD:ya PAUSE:... WORD:siap
            quotations       | "dukung" 'pilih'      | QUOTE:" WORD:dukung QUOTE:" QUOTE:' WORD:pilih QUOTE:'
            apostrophe       | Ma'ruf                | WORD:Ma'ruf
            spreadsheet      | satu_x000D_ dua       | WORD:satu WORD:dua
            """)
    void tokensKeepWhatTheyAre(String what, String text, String expected) {
        assertEquals(expected, WORDS.cut(text), what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            capitals           | #GanjarMahfudMenang    | #Ganjar=ganjar Mahfud=mahfud Menang=menang
            vocabulary         | #ganjarpilihanumat     | #ganjar=ganjar pilihan=pilih umat=umat
            pair glued         | #prabowogibranmenang   | #prabowo=prabowo gibran=gibran menang=menang
            digits for letters | #GanjarM3nang          | #Ganjar=ganjar M3nang=menang
            leet and glued     | #L3bihBaik             | #L3bih=lebih Baik=baik
            number before      | #02Menang              | #02 Menang=menang
            number behind      | #BimoLaras2024         | #Bimo=bimo Laras=laras 2024
            all small, number  | #coblos2               | #coblos=coblos 2
            number as letter   | #01ndonesiaMaju        | #01ndonesia=indonesia Maju
            unknown            | #xyzzyq                | #xyzzyq
            no hashtag         | GanjarMahfud maju      | Ganjar=ganjar Mahfud=mahfud maju
            """)
    void hashtagsAreSplit(String what, String text, String expected) {
        assertEquals(expected, WORDS.read(text), what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lengthened         | dukuuuung mennnang          | dukuuuung=dukung mennnang=menang
            digits for letters | c0bl05 pr4b0w0 m3nang       | c0bl05=coblos pr4b0w0=prabowo m3nang=menang
            v for u            | dvkvng                      | dvkvng=dukung
            masked             | d*kung c*bl*s               | d*kung=dukung c*bl*s=coblos
            spaced             | d u k u n g bimo            | d u k u n g=dukung bimo=bimo
            dotted             | d.u.k.u.n.g du.kung         | d.u.k.u.n.g=dukung du.kung=dukung
            in two             | gan jar                     | gan jar=ganjar
            doubled            | anak2 dukung² anak-anak     | anak2=anak dukung²=dukung anak=anak anak=anak
            spelling           | yg dkg bimo                 | yg dkg=dukung bimo=bimo
            names first        | mk pan                      | mk=mk pan=pan
            apostrophe         | Ma'ruf                      | Ma'ruf=maruf
            unknown digits     | covid19 g30s k3             | covid19 g30s k3
            short names        | a n i                       | a n i
            """)
    void disguisesAreSeenThroughWhenAKnownWordComesOut(String what, String text, String expected) {
        assertEquals(expected, WORDS.read(text), what);
    }

    @ParameterizedTest
    @CsvSource({
        "mendukung, dukung",
        "dukungan, dukung",
        "didukung, dukung",
        "pendukung, dukung",
        "dukunglah, dukung",
        "dukungin, dukung",
        "dukungkeun, dukung",
        "dukungki, dukung",
        "kudukung, dukung",
        "pendukungnya, dukung",
        "mencoblos, coblos",
        "nyoblos, coblos",
        "dicoblosin, coblos",
        "tercoblos, coblos",
        "coblosan, coblos",
        "memilih, pilih",
        "milih, pilih",
        "pilihan, pilih",
        "terpilih, pilih",
        "pemilih, pilih",
        "dipilihkan, pilih",
        "memenangkan, menang",
        "kemenangan, menang",
        "dimenangkan, menang",
        "menangno, menang",
        "menangke, menang",
        "mengawal, kawal",
        "ngawal, kawal",
        "dikawal, kawal",
        "menyapu, sapu",
        "nyapu, sapu",
        "menusuk, tusuk",
        "nusuk, tusuk",
        "gaskan, gas",
        "gaskeun, gas",
        "ngegas, gas"
    })
    void wordFamiliesMeet(String form, String base) {
        assertEquals(form + "=" + base, WORDS.read(form));
    }

    @Test
    void aSlangWordOfATableIsItselfAndItsStandardSpelling() {
        FixedWords words =
                new FixedWords().lemmas("dukung").names("dgn", "dengan").spelled("dgn", "dengan");
        PostText post = new PostText(words);

        post.read("dgn");

        Form form = post.form(0);
        assertEquals("dgn", form.normal());
        assertEquals("dengan", form.base());
        assertEquals(2, form.exact());
        assertEquals(words.id("dengan"), form.ids()[1]);
    }

    @Test
    void slangInsideAnInflectedFormJoinsTheFamilyButIsAForm() {
        FixedWords words = new FixedWords().lemmas("dukung").spelled("dkung", "dukung");
        PostText post = new PostText(words);

        post.read("didkungnya");

        Form form = post.form(0);
        assertEquals("dukung", form.base());
        assertEquals(0, form.exact());
        assertEquals(words.id("dukung"), form.ids()[0]);
    }

    @Test
    void oneSpellingForSeveralWordsBecomesThoseWords() {
        PostText post = new PostText(WORDS.names("tidak", "apa"));

        post.read("gpp");

        assertEquals(2, post.size());
        assertEquals("tidak", post.form(0).normal());
        assertEquals(0, post.start(1));
        assertEquals(3, post.end(1));
    }
}
