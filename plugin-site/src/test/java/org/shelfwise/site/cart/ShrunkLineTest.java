package org.shelfwise.site.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuVerdict;

class ShrunkLineTest {

    private final Map<Long, SkuVerdict> verdicts = new HashMap<>();

    @Test
    void a_line_that_is_covered_is_not_mentioned() {
        left(101, 3);

        assertThat(shrunk(line(1, 3, 101))).isEmpty();
    }

    @Test
    void a_line_tells_what_is_left() {
        left(101, 2);

        assertThat(shrunk(line(1, 3, 101))).containsOnly(Map.entry(1L, 2L));
    }

    @Test
    void two_lines_of_one_sku_cannot_both_count_on_the_same_unit() {
        left(101, 3);

        assertThat(shrunk(line(1, 2, 101), line(2, 2, 101))).containsOnly(Map.entry(2L, 1L));
    }

    @Test
    void what_is_sold_out_leaves_nothing_on_any_line() {
        left(101, 0);

        assertThat(shrunk(line(1, 1, 101), line(2, 5, 101))).containsOnly(Map.entry(1L, 0L), Map.entry(2L, 0L));
    }

    @Test
    void what_is_not_tracked_never_shrinks() {
        verdicts.put(101L, verdict(101, OptionalLong.empty(), AvailabilityStatus.IN_STOCK));

        assertThat(shrunk(line(1, 1_000_000, 101))).isEmpty();
    }

    @Test
    void a_sku_that_nobody_can_judge_limits_nothing() {
        assertThat(shrunk(line(1, 1, 999))).isEmpty();
    }

    @Test
    void a_bundle_is_limited_by_its_scarcest_part() {
        left(101, 10);
        left(102, 5);

        assertThat(shrunk(new CartLine(1, "Set", 4, Map.of(101L, 1L, 102L, 2L))))
                .containsOnly(Map.entry(1L, 2L));
    }

    private void left(long sku, long units) {
        AvailabilityStatus status = units == 0 ? AvailabilityStatus.SOLD_OUT : AvailabilityStatus.LOW_STOCK;
        verdicts.put(sku, verdict(sku, OptionalLong.of(units), status));
    }

    private static SkuVerdict verdict(long sku, OptionalLong salable, AvailabilityStatus status) {
        return new SkuVerdict(sku, status, Reason.ON_HAND, salable, OptionalLong.empty(), null);
    }

    private static CartLine line(long id, long quantity, long sku) {
        return new CartLine(id, "Dress", quantity, Map.of(sku, 1L));
    }

    private Map<Long, Long> shrunk(CartLine... lines) {
        return ShrunkLine.among(List.of(lines), verdicts).stream()
                .collect(Collectors.toMap(shrunk -> shrunk.line().id(), ShrunkLine::left));
    }
}
