package id.wasit.pipeline.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxIT {
    private static final Path LEXICON = Path.of("../lexicons").toAbsolutePath().normalize();

    @Test
    void theRehearsalFindsWhatWasPlantedAndKeepsWhatMustHold(@TempDir Path folder) throws Exception {
        ReportCard card = new Sandbox(new Plan(7, 600, 60), LEXICON, folder).card();

        assertTrue(card.safety().holds(), card.safety()::toString);
        assertTrue(card.time().counts().gated() >= 100, card.time()::toString);
        assertEquals(0, card.time().counts().rejected());
        assertTrue(card.signs().planted() > 150, card::toString);
        assertTrue(card.signs().flagged() * 2 > card.signs().planted(), card::toString);
        assertFalse(card.parity().alarm(), card.parity()::toString);
        assertTrue(card.work().ready() > 0 && card.work().cards() >= card.work().cases(), card.work()::toString);
        assertTrue(ReportCardText.of(card).contains("Semua nol."));
    }
}
