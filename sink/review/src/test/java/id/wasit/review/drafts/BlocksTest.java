package id.wasit.review.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private static final int ITEMS = 20_001;

    @Test
    void everyItemIsWorkedOnOnce() {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();

        try (Blocks<Integer> blocks = new Blocks<Integer>(
                block -> block.forEach(item -> assertThat(seen.add(item)).isTrue()))) {
            IntStream.range(0, ITEMS).forEach(blocks::take);
            blocks.finish();
        }

        assertThat(seen).isEqualTo(IntStream.range(0, ITEMS).boxed().collect(Collectors.toSet()));
    }

    @Test
    void nothingIsAlsoFinished() {
        try (Blocks<Integer> blocks = new Blocks<Integer>(List::size)) {
            blocks.finish();
        }
    }

    @Test
    void oneBlockThatThrowsFailsTheWholeWork() {
        try (Blocks<Integer> blocks = new Blocks<Integer>(BlocksTest::refuseSeven)) {
            blocks.take(7);

            assertThatThrownBy(blocks::finish)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("seven");
        }
    }

    @Test
    void afterAFailureNoMoreItemsAreTaken() {
        try (Blocks<Integer> blocks = new Blocks<Integer>(BlocksTest::refuseSeven)) {
            assertThatThrownBy(() -> IntStream.range(0, ITEMS).forEach(blocks::take))
                    .hasRootCauseMessage("seven");
        }
    }

    private static void refuseSeven(List<Integer> block) {
        if (block.contains(7)) {
            throw new IllegalArgumentException("seven");
        }
    }
}
