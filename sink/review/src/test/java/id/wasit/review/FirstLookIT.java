package id.wasit.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstLookIT extends Pages {
    @Test
    void starts() {
        assertThat(store.users().isEmpty()).isTrue();
    }
}
