package org.shelfwise.demo.storefront.cart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @Test
    void whole_numbers_within_the_limits_are_quantities() {
        assertThat(Quantity.parse("1", 1)).hasValue(1);
        assertThat(Quantity.parse(" 99 ", 1)).hasValue(99);
        assertThat(Quantity.parse("0", 0)).hasValue(0);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "-1", "100", "1.5", "1e3", "two", "99999999999999999999", "٣"})
    void everything_else_is_refused_and_not_an_error(String text) {
        assertThat(Quantity.parse(text, 1)).isEmpty();
    }
}
