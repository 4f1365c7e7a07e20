package org.shelfwise.demo.storefront.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingParametersTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"price", "price sideways", "price asc,name asc", "name asc; drop", "PRICE ASC", ""})
    void a_sort_that_the_shop_does_not_offer_falls_back_to_its_own_order(String parameter) {
        assertThat(SortChoice.of(parameter)).isEqualTo(SortChoice.RECOMMENDED);
    }

    @Test
    void every_sort_that_the_page_offers_is_understood_again() {
        for (SortChoice choice : SortChoice.values()) {
            assertThat(SortChoice.of(choice.parameter())).isEqualTo(choice);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "7,7", "0,1", "-3,1", "abc,1", "1.5,1", "99999,10000", "99999999999,1", "'',1"})
    void a_page_is_a_number_from_one_to_the_last(String parameter, int page) {
        assertThat(PageNumber.of(parameter)).isEqualTo(page);
    }

    @Test
    void sizes_stand_in_the_order_of_the_tape_measure() {
        assertThat(Stream.of("XL", "S", "XXL", "M", "L", "XS")
                        .sorted(SizeOrder.INSTANCE)
                        .toList())
                .isEqualTo(List.of("XS", "S", "M", "L", "XL", "XXL"));
        assertThat(Stream.of("104", "98", "92", "110")
                        .sorted(SizeOrder.INSTANCE)
                        .toList())
                .isEqualTo(List.of("92", "98", "104", "110"));
    }
}
