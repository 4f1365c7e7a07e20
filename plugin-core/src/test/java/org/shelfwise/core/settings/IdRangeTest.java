package org.shelfwise.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdRangeTest {

    @Test
    void neighbouring_ids_are_one_range_and_no_other_id_is_in_it() {
        assertThat(IdRange.of(List.of(7L, 3L, 4L, 5L, 9L, 5L)))
                .containsExactly(new IdRange(3, 5), new IdRange(7, 7), new IdRange(9, 9));
    }

    @Test
    void the_least_and_the_greatest_id_there_is_do_not_overflow() {
        assertThat(IdRange.of(List.of(Long.MAX_VALUE, Long.MIN_VALUE)))
                .containsExactly(
                        new IdRange(Long.MIN_VALUE, Long.MIN_VALUE), new IdRange(Long.MAX_VALUE, Long.MAX_VALUE));
        assertThat(IdRange.of(List.of())).isEmpty();
    }
}
