package id.wasit.review.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.wasit.detector.lexicon.Contest;
import id.wasit.model.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeStripTest {
    private static final Contest CONTEST = new Contest(
            "c",
            "Contoh",
            "pilgub",
            "Nusaraya",
            Map.of(
                    "undian", LocalDate.parse("2025-09-23"),
                    "kampanye_mulai", LocalDate.parse("2025-09-25"),
                    "kampanye_selesai", LocalDate.parse("2025-11-23"),
                    "pemungutan", LocalDate.parse("2025-11-27"),
                    "hasil", LocalDate.parse("2025-12-12")),
            List.of());

    @Test
    void phasesFollowEachOtherWithoutGapsOverTheWholeWidth() {
        TimeStrip strip = TimeStrip.of(CONTEST, List.of(day("posted", "2025-12-20")));

        assertThat(strip.bands())
                .extracting(TimeStrip.Band::phase)
                .containsExactly(
                        Phase.BEFORE, Phase.DRAWN, Phase.CAMPAIGN, Phase.QUIET, Phase.VOTE, Phase.COUNT, Phase.AFTER);
        double end = 0;
        for (TimeStrip.Band band : strip.bands()) {
            assertThat(band.x()).isCloseTo(end, within(1e-6));
            end = band.x() + band.width();
        }
        assertThat(end).isCloseTo(TimeStrip.WIDTH, within(1e-6));
    }

    @Test
    void aDayStandsInItsPhase() {
        TimeStrip strip = TimeStrip.of(CONTEST, List.of(day("posted", "2025-11-25"), day("captured", "2025-09-01")));

        TimeStrip.Band quiet = strip.bands().stream()
                .filter(band -> band.phase() == Phase.QUIET)
                .findFirst()
                .orElseThrow();
        assertThat(strip.ticks().get(0).x()).isBetween(quiet.x(), quiet.x() + quiet.width());
        assertThat(strip.ticks().get(1).x()).isLessThan(quiet.x());
    }

    @Test
    void withoutACalendarThereIsNoStrip() {
        Contest unknown = new Contest("c", "Contoh", "pilgub", "Nusaraya", Map.of(), List.of());

        assertThat(TimeStrip.of(unknown, List.of(day("posted", "2025-11-25")))).isNull();
    }

    private static TimeStrip.Day day(String what, String date) {
        return new TimeStrip.Day(what, LocalDate.parse(date));
    }
}
