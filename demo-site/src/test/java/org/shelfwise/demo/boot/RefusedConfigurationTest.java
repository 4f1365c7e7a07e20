package org.shelfwise.demo.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusedConfigurationTest {

    private final RefusedConfiguration analyzer = new RefusedConfiguration();

    @Test
    void a_wrong_property_is_named_instead_of_a_stack_trace_however_deep_it_lies() {
        IllegalArgumentException wrong = new IllegalArgumentException("shelfwise.site.picker is \"wheel\"");

        assertThat(analyzer.analyze(new IllegalStateException("context", new RuntimeException("bean", wrong)))
                        .getDescription())
                .isEqualTo("shelfwise.site.picker is \"wheel\"");
    }

    @Test
    void what_is_not_ours_is_left_to_others() {
        assertThat(analyzer.analyze(new IllegalStateException("port", new IllegalArgumentException("other"))))
                .isNull();
    }
}
