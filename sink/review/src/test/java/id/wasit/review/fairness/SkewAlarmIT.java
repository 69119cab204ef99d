package id.wasit.review.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import id.wasit.model.Strength;
import id.wasit.review.Pages;
import id.wasit.review.statistics.Days;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Verdict;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SkewAlarmIT extends Pages {
    private static final int CASES_OF_EACH = 14;

    @Autowired
    private Days days;

    @Test
    void anOfficeThatTheLexiconMisreadsIsCountedWithoutItsName() {
        nusaraya().withUsers();
        var country = nusaraya();
        for (String account : new String[] {"a-1", "a-2", "a-3"}) {
            country.person(account, "Pegawai " + account);
        }
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        SkewAlarm alarm = new SkewAlarm(store, days, registry);
        alarm.renew();
        assertThat(alarm.groups()).isZero();

        for (int i = 0; i < CASES_OF_EACH; i++) {
            read(country.flag("p" + i, "a-1", "ajakan_memilih", Strength.STRONG, "[ACT:coblos] dua " + i), false);
            read(country.flag("q" + i, "a-2", "ajakan_memilih", Strength.STRONG, "[ACT:coblos] dua " + i), true);
            read(country.flag("r" + i, "a-3", "ajakan_memilih", Strength.STRONG, "[ACT:coblos] dua " + i), true);
        }
        everythingIsCounted();
        alarm.renew();

        assertThat(alarm.groups()).isPositive();
        assertThat(registry.get("wasit.fairness.skewed.groups").gauge().value()).isEqualTo(alarm.groups());
    }

    private void read(String key, boolean rightly) {
        int version = store.cases().open(key, "sari").row().version();
        Verdict verdict = rightly ? Verdict.BENIGN : Verdict.LEXICON_ERROR;
        store.cases().decide(new Decision(key, version, "sari", verdict, null, "alasan", null));
    }
}
