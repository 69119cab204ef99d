package id.wasit.detector.news;

import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.model.Person;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Measures, by hand: the automaton of six million made-up persons, and reading articles with it. Run with {@code -Xmx4g}. */
final class NamesMeasure {
    private NamesMeasure() {}

    public static void main(String[] args) {
        int persons = Integer.parseInt(args[0]);
        long start = System.nanoTime();
        PersonNames.Builder builder = PersonNames.builder("1");
        for (int i = 0; i < persons; i++) {
            builder.add(new Person(
                    "asn-" + i,
                    MadeUpNames.name(i),
                    null,
                    "Jabatan " + i % 900,
                    "Unit Pelayanan " + i % 80_000,
                    "Nusaraya"));
        }
        long added = System.nanoTime();
        PersonNames names = builder.build();
        long built = System.nanoTime();
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                "%d persons, %d distinct names: added in %.1f s, compiled in %.1f s; automaton %.1f bytes per name, all %.1f bytes"
                        + " per person; heap %d MB%n",
                names.size(),
                names.offices().firstOf().length - 1,
                (added - start) / 1e9,
                (built - added) / 1e9,
                (double) names.automaton().bytes() / (names.offices().firstOf().length - 1),
                (double) names.bytes() / names.size(),
                heap >> 20);
        read(names, Path.of(args[1]));
    }

    private static void read(PersonNames names, Path lexicon) {
        NewsReader reader = NewsReader.of(LexiconReader.read(lexicon, Set.of("pilgub-nusaraya-2025")), names);
        String plain = ("Bawaslu Nusaraya memeriksa seorang pegawai pada Senin pagi di Kantor Kecamatan Wanakarsa. "
                        + "Menurut warga, rapat itu membahas banjir dan jalan rusak. ")
                .repeat(20);
        String named = plain
                + MadeUpNames.name(7).toUpperCase(Locale.ROOT)
                + " dari Unit Pelayanan 7 diduga mendukung pasangan calon nomor 1.";
        for (int round = 0; round < 3; round++) {
            for (String text : new String[] {plain, named}) {
                long start = System.nanoTime();
                int found = 0;
                for (int i = 0; i < 2_000; i++) {
                    found += reader.mentions(NewsReaderTest.article(text)).size();
                }
                System.out.printf(
                        "%d characters: %.0f microseconds per article, %d mentions%n",
                        text.length(), (System.nanoTime() - start) / 2e6, found);
            }
        }
    }
}
