package id.wasit.pipeline.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StumbleTest {
    private final List<Throwable> told = new ArrayList<>();

    @Test
    void whatIsReadIsHandedBackAndNothingTold() {
        assertEquals(Optional.of("read"), Stumble.spared(() -> "read", told::add));
        assertTrue(told.isEmpty());
    }

    @Test
    void textThatNestsWithoutEndEndsNoJob() {
        assertEquals(Optional.empty(), Stumble.spared(() -> deeper(0), told::add));

        assertEquals(1, told.size());
        assertTrue(told.get(0) instanceof StackOverflowError, told::toString);
    }

    @Test
    void exceptionOfAPostEndsNoJob() {
        IllegalStateException planned = new IllegalStateException("planned");

        assertEquals(
                Optional.empty(),
                Stumble.spared(
                        () -> {
                            throw planned;
                        },
                        told::add));

        assertEquals(List.of(planned), told);
    }

    @Test
    void errorThatIsNoFaultOfAPostEndsTheJob() {
        assertThrows(
                OutOfMemoryError.class,
                () -> Stumble.spared(
                        () -> {
                            throw new OutOfMemoryError("planned");
                        },
                        told::add));
        assertTrue(told.isEmpty());
    }

    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }
}
