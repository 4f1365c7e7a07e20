package org.shelfwise.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final int DRAWS = 1_000;

    private final Backoff backoff = new Backoff(Duration.ofSeconds(30), Duration.ofHours(4));

    @ParameterizedTest
    @CsvSource({
        "1, 30000",
        "2, 60000",
        "3, 120000",
        "8, 3840000",
        "9, 7680000",
        "10, 14400000",
        "20, 14400000",
        "1000000, 14400000",
        "2147483647, 14400000"
    })
    void each_wait_is_twice_the_one_before_up_to_the_longest_and_at_least_half_of_it(int attempt, long full) {
        assertThat(waits(attempt)).allMatch(wait -> wait >= full / 2 && wait <= full);
    }

    @Test
    void what_failed_together_does_not_return_together() {
        assertThat(waits(1)).hasSizeGreaterThan(DRAWS / 2);
    }

    private Set<Long> waits(int attempt) {
        return IntStream.range(0, DRAWS).mapToObj(i -> backoff.millis(attempt)).collect(Collectors.toSet());
    }
}
