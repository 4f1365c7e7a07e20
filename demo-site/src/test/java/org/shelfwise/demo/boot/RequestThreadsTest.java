package org.shelfwise.demo.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestThreadsTest {

    @ParameterizedTest
    @CsvSource({"40,2", "40,1", "20,1", "16,2", "12,1", "1000,2"})
    void all_containers_together_leave_the_pool_a_connection_to_spare(int poolSize, int containers) {
        int threads = new RequestThreads(poolSize, containers).ofEach() * containers;

        assertThat(threads).isPositive().isLessThan(poolSize);
    }

    @Test
    void a_pool_that_is_too_small_is_refused_with_what_to_change() {
        assertThatThrownBy(() -> new RequestThreads(15, 2).ofEach())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shelfwise.demo.database.pool-size stands for 15, which is not between 16 and 1000."
                        + " Correct it or leave it out.");
    }
}
