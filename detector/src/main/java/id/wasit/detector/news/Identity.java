package id.wasit.detector.news;

import id.wasit.detector.lexicon.NewsTables;
import id.wasit.detector.lexicon.NewsTables.Kind;
import id.wasit.detector.news.Article.Sentence;
import id.wasit.detector.news.NameAutomaton.Found;
import id.wasit.detector.news.OfficeWords.Stretch;
import id.wasit.detector.news.Offices.Holder;
import id.wasit.model.Evidence;
import id.wasit.model.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks whether a name in an article is that of a certain person: office, unit or region must stand nearby, and no other office. */
final class Identity {
    /** Sentences before and after the name in which the unit or region may stand. */
    private static final int NEARBY = 2;
    /** Words between a name and the position it has. */
    private static final int BESIDE = 10;
    /** Words between a name and what somebody is in general: PNS, pengusaha. */
    private static final int CLOSE = 4;

    private final NewsTables tables;
    private final List<String> region;
    private final List<String> unit;
    private final List<String> position;
    private final boolean unitNamesRegion;
    private final Set<String> own;

    Identity(NewsTables tables, Holder holder) {
        this.tables = tables;
        String place = holder.region();
        String post = holder.position();
        region = place == null ? List.of() : OfficeWords.counting(place, List.of(), tables);
        unit = OfficeWords.counting(holder.unit(), region, tables);
        position = post == null ? List.of() : OfficeWords.counting(post, region, tables);
        unitNamesRegion = !region.isEmpty()
                && OfficeWords.counting(holder.unit(), List.of(), tables).containsAll(region);
        own = new HashSet<>(unit);
        own.addAll(position);
    }

    /** The words that show it, the name first; none when it is not shown. */
    List<Evidence> shown(Article article, int at, Found name) {
        Sentence sentence = article.sentences().get(at);
        Surroundings around = new Surroundings(sentence, name, tables);
        Set<String> known = new HashSet<>(own);
        known.addAll(region);
        if (around.otherOfficeBefore(own, known) || continued(sentence, name, known)) {
            return List.of();
        }
        List<Evidence> here = office(sentence, unit.size() > 1 ? unit : List.of());
        boolean placed = !unitNamesRegion || !regionNear(article, at).isEmpty();
        if (!here.isEmpty() && placed) {
            return evidence(sentence, name, here, List.of());
        }
        if (name.length() == 1 || around.otherOfficeAfter(own, known) || around.somethingElse(CLOSE)) {
            return List.of();
        }
        return fromNearby(article, at, name, placed);
    }

    private List<Evidence> fromNearby(Article article, int at, Found name, boolean placed) {
        Sentence sentence = article.sentences().get(at);
        List<Evidence> near = new ArrayList<>();
        for (int i = Math.max(0, at - NEARBY); unit.size() > 1 && i <= last(article, at); i++) {
            near.addAll(office(article.sentences().get(i), unit));
        }
        List<Evidence> regions = regionNear(article, at);
        if (!near.isEmpty() && placed) {
            return evidence(sentence, name, near, regions);
        }
        List<Evidence> beside = beside(sentence, name);
        return beside.isEmpty() || regions.isEmpty() ? List.of() : evidence(sentence, name, beside, regions);
    }

    /** The position, or a word for civil servants, close to the name. */
    private List<Evidence> beside(Sentence sentence, Found name) {
        List<Evidence> found = new ArrayList<>();
        for (Stretch stretch : OfficeWords.of(sentence.words(), tables).find(position, tables)) {
            if (distance(stretch, name) <= BESIDE) {
                found.add(sentence.evidence(stretch.first(), stretch.end(), Role.WHO));
            }
        }
        for (int i = 0; i < sentence.words().size() && found.isEmpty(); i++) {
            if (tables.is(Kind.PEGAWAI, sentence.words().word(i)) && distance(new Stretch(i, i + 1), name) <= CLOSE) {
                found.add(sentence.evidence(i, i + 1, Role.WHO));
            }
        }
        return found;
    }

    private static int distance(Stretch stretch, Found name) {
        return stretch.end() <= name.first() ? name.first() - stretch.end() : stretch.first() - name.end();
    }

    private List<Evidence> regionNear(Article article, int at) {
        List<Evidence> found = new ArrayList<>();
        for (int i = Math.max(0, at - NEARBY); i <= last(article, at) && found.isEmpty(); i++) {
            found.addAll(office(article.sentences().get(i), region));
        }
        return found;
    }

    private static int last(Article article, int at) {
        return Math.min(article.sentences().size() - 1, at + NEARBY);
    }

    private List<Evidence> office(Sentence sentence, List<String> words) {
        return OfficeWords.of(sentence.words(), tables).find(words, tables).stream()
                .map(stretch -> sentence.evidence(stretch.first(), stretch.end(), Role.WHO))
                .toList();
    }

    /** A name that goes on with another capital is the name of somebody else; days and the person's own office are no names. */
    private boolean continued(Sentence sentence, Found name, Set<String> known) {
        Words words = sentence.words();
        if (sentence.headline() || name.end() >= words.size() || !words.adjoins(name.end())) {
            return false;
        }
        String next = words.word(name.end());
        boolean office =
                tables.spelledOut().getOrDefault(next, List.of(next)).stream().anyMatch(known::contains);
        boolean capital =
                words.capital(name.end()) && !words.shouted(name.first()) && !Character.isDigit(next.charAt(0));
        return capital && !office && !tables.is(Kind.BUKAN_NAMA, next);
    }

    private static List<Evidence> evidence(
            Sentence sentence, Found name, List<Evidence> office, List<Evidence> region) {
        Set<Evidence> all = new java.util.LinkedHashSet<>();
        all.add(sentence.evidence(name.first(), name.end(), Role.WHO));
        office.stream()
                .sorted(Comparator.comparingInt(Evidence::start))
                .limit(2)
                .forEach(all::add);
        region.stream().limit(1).forEach(all::add);
        return List.copyOf(all);
    }
}
