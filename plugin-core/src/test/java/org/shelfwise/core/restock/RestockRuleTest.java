package org.shelfwise.core.restock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RestockRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration SETTLING = Duration.ofMinutes(5);

    @Test
    void a_unit_that_came_back_has_to_stay_before_anybody_is_told() {
        WatchedSku back = RestockRule.next(sku(RestockState.GONE, NOW, 0, 0), true, SETTLING, NOW);

        assertThat(back.state()).isEqualTo(RestockState.SETTLING);
        assertThat(RestockRule.next(back, true, SETTLING, NOW.plusSeconds(299))).isSameAs(back);
        assertThat(RestockRule.next(back, true, SETTLING, NOW.plusSeconds(300)).state())
                .isEqualTo(RestockState.IN_HAND);
    }

    @Test
    void what_was_gone_between_two_looks_settles_anew() {
        WatchedSku settling = sku(RestockState.SETTLING, NOW, 1, 0);

        WatchedSku next = RestockRule.next(settling, true, SETTLING, NOW.plusSeconds(600));

        assertThat(next.state()).isEqualTo(RestockState.SETTLING);
        assertThat(next.since()).isEqualTo(NOW.plusSeconds(600));
        assertThat(next.wasGone()).isFalse();
    }

    @Test
    void what_goes_while_it_settles_is_gone() {
        assertThat(RestockRule.next(sku(RestockState.SETTLING, NOW, 0, 0), false, SETTLING, NOW)
                        .state())
                .isEqualTo(RestockState.GONE);
    }

    @Test
    void without_a_settling_time_the_first_look_is_enough() {
        assertThat(RestockRule.next(sku(RestockState.GONE, NOW, 0, 0), true, Duration.ZERO, NOW)
                        .state())
                .isEqualTo(RestockState.IN_HAND);
    }

    @Test
    void nothing_happens_to_what_stays_as_it_was() {
        WatchedSku gone = sku(RestockState.GONE, NOW, 0, 0);
        WatchedSku there = sku(RestockState.IN_HAND, NOW, 3, 3);

        assertThat(RestockRule.next(gone, false, SETTLING, NOW.plusSeconds(900)))
                .isSameAs(gone);
        assertThat(RestockRule.next(there, true, SETTLING, NOW.plusSeconds(900)))
                .isSameAs(there);
    }

    private static WatchedSku sku(RestockState state, Instant since, long count, long seen) {
        return new WatchedSku(1, state, since, count, seen, OptionalLong.empty());
    }
}
