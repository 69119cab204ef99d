package id.wasit.review.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeymapTest {
    @Test
    void whatIsNotSetHasItsOwnLetter() {
        Keymap keys = Keymap.of(Map.of("key.BENIGN", "X", "break", "30"));

        assertThat(keys.of("BENIGN")).isEqualTo("X");
        assertThat(keys.of("INDICATION")).isEqualTo("V");
    }

    @Test
    void anActionThatIsNewerThanTheSettingsTakesAFreeLetterWhereItsOwnIsTaken() {
        Keymap keys = Keymap.of(Map.of("key.BENIGN", "X"));

        assertThat(keys.of("SPLIT")).isEqualTo("A");
        assertThat(Keymap.problems(keys.letters())).isEmpty();
    }

    @Test
    void twoActionsOnOneLetterAreNamed() {
        Map<DeskKey, String> letters = Keymap.typed(Map.of("BENIGN", "l"));

        assertThat(Keymap.problems(letters))
                .containsExactly(new Keymap.Problem("L", List.of(DeskKey.BENIGN, DeskKey.LEXICON_ERROR)));
    }

    @Test
    void onlyLettersAreKeys() {
        assertThat(Keymap.problems(Keymap.typed(Map.of("BENIGN", "1"))))
                .containsExactly(new Keymap.Problem("1", List.of(DeskKey.BENIGN)));
    }

    @Test
    void whatIsLeftEmptyGoesBackToItsOwnLetter() {
        assertThat(Keymap.typed(Map.of("BENIGN", " "))).containsEntry(DeskKey.BENIGN, "B");
    }

    @Test
    void settingsThatClashAreNotUsed() {
        assertThat(Keymap.of(Map.of("key.BENIGN", "Y", "key.INDICATION", "Y")).of("BENIGN"))
                .isEqualTo("B");
        assertThat(Keymap.problems(Keymap.standard().letters())).isEmpty();
    }
}
