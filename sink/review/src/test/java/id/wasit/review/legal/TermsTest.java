package id.wasit.review.legal;

import static org.assertj.core.api.Assertions.assertThat;

import id.wasit.model.Strength;
import id.wasit.review.layout.Moments;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.Lane;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class TermsTest {
    private static final OffsetDateTime KNOWN = OffsetDateTime.parse("2024-11-07T16:00:00+08:00");

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            id, 2024-11-13T09:00:00+08:00, 'sisa 2 hari kerja, sampai Kamis 14 Nov 2024 16.00 WITA',      soon
            id, 2024-11-08T09:00:00+08:00, 'sisa 5 hari kerja, sampai Kamis 14 Nov 2024 16.00 WITA',      ''
            id, 2024-11-14T15:59:00+08:00, 'sisa 1 hari kerja, sampai Kamis 14 Nov 2024 16.00 WITA',      soon
            id, 2024-11-14T16:00:00+08:00, 'baru lewat, sejak Kamis 14 Nov 2024 16.00 WITA',              late
            id, 2024-11-17T17:00:00+08:00, 'lewat 3 hari, sejak Kamis 14 Nov 2024 16.00 WITA',            late
            en, 2024-11-14T15:59:00+08:00, '1 working day left, until Thursday 14 Nov 2024 16:00 WITA',   soon
            en, 2024-11-17T17:00:00+08:00, '3 days late, since Thursday 14 Nov 2024 16:00 WITA',          late
            """)
    void theSevenDaysAreToldInTheWorkingDaysThatAreLeft(String language, String now, String words, String pressure) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        Term term = at(now).of(row(CaseState.TRIAGE, KNOWN.toInstant(), null));

        assertThat(term.words()).isEqualTo(words);
        assertThat(term.pressure()).isEqualTo(pressure);
        assertThat(term.study()).isFalse();
    }

    @Test
    void aWeekendThatIsAllThatIsLeftIsSaid() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("id"));
        Instant sunday = OffsetDateTime.parse("2024-11-10T16:00:00+08:00").toInstant();

        Term term = at("2024-11-16T09:00:00+08:00").of(row(CaseState.TRIAGE, sunday, null));

        assertThat(term.words()).isEqualTo("sisa hari libur saja, sampai Minggu 17 Nov 2024 16.00 WITA");
    }

    @Test
    void afterTheReferralTheThreeWorkingDaysOfTheStudyRun() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("id"));
        Instant referred = OffsetDateTime.parse("2024-11-14T10:00:00+08:00").toInstant();

        Term term = at("2024-11-15T09:00:00+08:00").of(row(CaseState.REFERRED, KNOWN.toInstant(), referred));

        assertThat(term.study()).isTrue();
        assertThat(term.words()).isEqualTo("sisa 3 hari kerja, sampai Selasa 19 Nov 2024");
    }

    @Test
    void noTermRunsForWhatIsClosed() {
        assertThat(at("2024-11-13T09:00:00+08:00").of(row(CaseState.CLOSED, KNOWN.toInstant(), null)))
                .isNull();
    }

    private static Terms at(String moment) {
        Clock clock = Clock.fixed(OffsetDateTime.parse(moment).toInstant(), ZoneOffset.UTC);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        return new Terms(clock, new Moments(clock), messages);
    }

    private static CaseRow row(CaseState state, Instant known, @Nullable Instant referred) {
        return new CaseRow(
                "0".repeat(32),
                7,
                Lane.TRIAGE,
                state,
                1,
                "ajakan_memilih",
                Strength.STRONG,
                2.5,
                "contohgram:1",
                null,
                "contohgram",
                null,
                "Sulawesi Selatan",
                null,
                known,
                known.plus(Duration.ofDays(7)),
                1,
                known,
                "",
                null,
                null,
                false,
                false,
                null,
                referred);
    }
}
