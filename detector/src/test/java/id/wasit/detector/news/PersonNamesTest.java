package id.wasit.detector.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Person;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Drs. H. Wiratno Kusumandaru, M.Si.   | wiratno kusumandaru
            dr. Dahlia Nur'aini, Sp.A            | dahlia nuraini
            Ir. Yohanes Sembadra S.T., M.T.      | yohanes sembadra
            RENDRA PAMUNGKAS                     | rendra pamungkas
            Rendra Pamungkas SE                  | rendra pamungkas
            José Tandarau (Jos)                  | jose tandarau
            M. Basruni                           | m basruni
            Sumantra                             | sumantra
            """)
    void titlesDegreesAndDiacriticsAreDropped(String written, String folded) {
        assertEquals(folded, FullName.of(written));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            kata Wiratno Kusumandaru kemarin       | Wiratno Kusumandaru
            WIRATNO KUSUMANDARU                    | WIRATNO KUSUMANDARU
            H. Wiratno Kusumandaru, S.E.           | Wiratno Kusumandaru
            Dahlia Nur’aini dan Dahlia             | Dahlia Nur’aini
            (M. Basruni)                           | M. Basruni
            Wiratno, Kusumandaru                   |
            Wiratno                                |
            Wiratnos Kusumandaru                   |
            """)
    void namesAreFoundAsTheyStandInText(String text, String name) {
        PersonNames names = names("Drs. H. Wiratno Kusumandaru, M.Si.", "Dahlia Nur'aini", "M. Basruni");
        Words words = Words.of(text);

        List<String> found = names.automaton().in(words).stream()
                .map(f -> text.substring(words.start(f.first()), words.end(f.end() - 1)))
                .toList();

        assertEquals(name == null ? List.of() : List.of(name), found);
    }

    @Test
    void longestNameWins() {
        PersonNames names = names("Rendra Pamungkas", "Rendra Pamungkas Aji");

        var found = names.automaton().in(Words.of("Rendra Pamungkas Aji"));

        assertEquals(List.of(3), found.stream().map(NameAutomaton.Found::length).toList());
    }

    @Test
    void everybodyOfOneNameIsFound() {
        PersonNames names = names("Rendra Pamungkas", "Dahlia Nuraini", "H. Rendra Pamungkas, S.H.");

        var found = names.automaton().in(Words.of("Rendra Pamungkas"));

        assertEquals(
                List.of("p0", "p2"),
                names.offices().named(found.get(0).name()).stream()
                        .map(Offices.Holder::key)
                        .toList());
    }

    @Test
    void withoutPersonsNothingIsFound() {
        assertEquals(0, PersonNames.none().size());
        assertEquals(List.of(), PersonNames.none().automaton().in(Words.of("Rendra Pamungkas")));
    }

    @Test
    void lettersAreFoldedTheSameInTurkey() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertEquals("ibrahim salindri", FullName.of("IBRAHIM SALINDRI"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void personTakesFewBytes() {
        PersonNames.Builder builder = PersonNames.builder("1");
        for (int i = 0; i < 20_000; i++) {
            builder.add(person("p" + i, MadeUpNames.name(i), "Kecamatan Wanakarsa"));
        }
        PersonNames names = builder.build();

        assertEquals(20_000, names.size());
        assertTrue(names.bytes() / names.size() < 100, () -> names.bytes() + " bytes");
    }

    private static PersonNames names(String... written) {
        PersonNames.Builder builder = PersonNames.builder("1");
        for (int i = 0; i < written.length; i++) {
            builder.add(person("p" + i, written[i], "Kecamatan Wanakarsa"));
        }
        return builder.build();
    }

    private static Person person(String key, String name, String unit) {
        return new Person(key, name, null, "Camat", unit, "Nusaraya");
    }
}
