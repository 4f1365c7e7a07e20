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
        WatchedSku back = RestockRule.next(sku(RestockState.GONE, NOW, 0, 0), RestockState.IN_HAND, SETTLING, NOW);

        assertThat(back.state()).isEqualTo(RestockState.SETTLING);
        assertThat(RestockRule.next(back, RestockState.IN_HAND, SETTLING, NOW.plusSeconds(299)))
                .isSameAs(back);
        assertThat(RestockRule.next(back, RestockState.IN_HAND, SETTLING, NOW.plusSeconds(300))
                        .state())
                .isEqualTo(RestockState.IN_HAND);
    }

    @Test
    void what_was_gone_between_two_looks_settles_anew() {
        WatchedSku settling = sku(RestockState.SETTLING, NOW, 1, 0);

        WatchedSku next = RestockRule.next(settling, RestockState.IN_HAND, SETTLING, NOW.plusSeconds(600));

        assertThat(next.state()).isEqualTo(RestockState.SETTLING);
        assertThat(next.since()).isEqualTo(NOW.plusSeconds(600));
        assertThat(next.wasGone()).isFalse();
    }

    @Test
    void what_goes_while_it_settles_has_to_stay_away_before_anybody_is_told() {
        WatchedSku gone = RestockRule.next(sku(RestockState.SETTLING, NOW, 0, 0), RestockState.GONE, SETTLING, NOW);

        assertThat(gone.state()).isEqualTo(RestockState.LEAVING);
        assertThat(RestockRule.next(gone, RestockState.GONE, SETTLING, NOW.plusSeconds(299)))
                .isSameAs(gone);
        assertThat(RestockRule.next(gone, RestockState.GONE, SETTLING, NOW.plusSeconds(300))
                        .state())
                .isEqualTo(RestockState.GONE);
    }

    @Test
    void what_is_no_longer_sold_has_to_stay_so_before_anybody_is_told() {
        WatchedSku ending = RestockRule.next(sku(RestockState.GONE, NOW, 0, 0), RestockState.ENDED, SETTLING, NOW);

        assertThat(ending.state()).isEqualTo(RestockState.ENDING);
        assertThat(RestockRule.next(ending, RestockState.ENDED, SETTLING, NOW.plusSeconds(299)))
                .isSameAs(ending);
        assertThat(RestockRule.next(ending, RestockState.ENDED, SETTLING, NOW.plusSeconds(300))
                        .state())
                .isEqualTo(RestockState.ENDED);
        assertThat(RestockRule.next(ending, RestockState.GONE, SETTLING, NOW.plusSeconds(299))
                        .state())
                .as("somebody corrected the date")
                .isEqualTo(RestockState.LEAVING);
    }

    @Test
    void what_is_sold_again_after_its_end_settles_like_anything_that_comes_back() {
        assertThat(RestockRule.next(sku(RestockState.ENDED, NOW, 0, 0), RestockState.IN_HAND, SETTLING, NOW)
                        .state())
                .isEqualTo(RestockState.SETTLING);
    }

    @Test
    void without_a_settling_time_the_first_look_is_enough() {
        assertThat(RestockRule.next(sku(RestockState.GONE, NOW, 0, 0), RestockState.IN_HAND, Duration.ZERO, NOW)
                        .state())
                .isEqualTo(RestockState.IN_HAND);
    }

    @Test
    void nothing_happens_to_what_stays_as_it_was() {
        WatchedSku gone = sku(RestockState.GONE, NOW, 0, 0);
        WatchedSku there = sku(RestockState.IN_HAND, NOW, 3, 3);

        assertThat(RestockRule.next(gone, RestockState.GONE, SETTLING, NOW.plusSeconds(900)))
                .isSameAs(gone);
        assertThat(RestockRule.next(there, RestockState.IN_HAND, SETTLING, NOW.plusSeconds(900)))
                .isSameAs(there);
    }

    private static WatchedSku sku(RestockState state, Instant since, long count, long seen) {
        return new WatchedSku(1, 30L, state, since, count, seen, OptionalLong.empty());
    }
}
