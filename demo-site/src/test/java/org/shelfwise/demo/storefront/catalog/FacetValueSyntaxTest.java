package org.shelfwise.demo.storefront.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacetValueSyntaxTest {

    @ParameterizedTest
    @ValueSource(strings = {"Red", "Oat & Iron", "S/M", "range[0.00000:25.00000]", "range[150:null]"})
    void what_the_filter_form_sends_is_accepted(String value) {
        assertThat(FacetValueSyntax.accepts(value)).isTrue();
    }

    /** The platform cuts a range at brackets and colon and writes the pieces into the query as they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "range[",
                "range[]",
                "range[1]",
                "range[1:2",
                "range[* TO *] OR name_s:[a:b]",
                "range[1:2] OR *",
                "xrange[1:2]",
                " "
            })
    void a_range_that_is_not_two_prices_never_reaches_solr(String value) {
        assertThat(FacetValueSyntax.accepts(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {81, 100_000})
    void a_value_longer_than_any_name_is_ignored(int length) {
        assertThat(FacetValueSyntax.accepts("x".repeat(length))).isFalse();
    }
}
