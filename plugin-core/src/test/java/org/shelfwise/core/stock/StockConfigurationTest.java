package org.shelfwise.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shelfwise.core.stock.StockLocations.WEB;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.core.testing.HostDatabase;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.env.MockPropertySource;

class StockConfigurationTest {

    @Test
    void start_up_takes_over_the_shops_stock_and_tells_a_listener_that_needs_the_ledger_itself() {
        try (AnnotationConfigApplicationContext shop = shop(new MockPropertySource())) {
            StockLedger ledger = shop.getBean("shelfwiseStockLedger", StockLedger.class);

            assertThat(ledger.available(WEB, List.of(7L))).containsExactly(Map.entry(7L, 3L));
            assertThat(shop.getBean("heard", AtomicInteger.class)).hasValue(1);
            assertThat(shop.getBean("shelfwiseHoldExpiry", BackgroundJob.class).run())
                    .isFalse();
        }
    }

    @Test
    void a_shop_may_import_when_it_likes() {
        MockPropertySource properties =
                new MockPropertySource().withProperty("shelfwise.stock.import-on-start", "false");
        try (AnnotationConfigApplicationContext shop = shop(properties)) {
            StockLedger ledger = shop.getBean("shelfwiseStockLedger", StockLedger.class);
            assertThat(ledger.available(WEB, List.of(7L))).isEmpty();

            assertThat(shop.getBean("shelfwiseStockImport", StockImport.class).run())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_wrong_setting_stops_start_up_with_what_to_do() {
        MockPropertySource properties = new MockPropertySource().withProperty("shelfwise.stock.import-batch-size", "0");

        assertThatThrownBy(() -> shop(properties).close())
                .isInstanceOf(BeanCreationException.class)
                .hasRootCauseMessage("shelfwise.stock.import-batch-size stands for 0, which is not between 1 and 5000."
                        + " Correct it or leave it out.");
    }

    private static AnnotationConfigApplicationContext shop(MockPropertySource properties) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(properties);
        context.register(StockConfiguration.class, Host.class);
        context.refresh();
        return context;
    }

    /** Counts a single SKU, as many shops do. */
    private record OneSku(long id, long onHand) implements SkuSource {

        @Override
        public Set<Long> existing(Collection<Long> skuIds) {
            return new HashSet<>(skuIds);
        }

        @Override
        public List<CountedSku> untrackedAfter(long afterSkuId, int limit) {
            return afterSkuId < id ? List.of(new CountedSku(id, onHand)) : List.of();
        }
    }

    /** Registered after our configuration, so that its {@code shelfwiseSkuSource} wins as a shop's XML does. */
    @Configuration
    @Import(HostDatabase.class)
    static class Host {

        @Bean
        Clock shelfwiseClock() {
            return Clock.systemUTC();
        }

        @Bean
        SkuSource shelfwiseSkuSource() {
            return new OneSku(7, 3);
        }

        @Bean
        AtomicInteger heard() {
            return new AtomicInteger();
        }

        @Bean
        StockListener listener(StockLedger ledger, AtomicInteger heard) {
            return movements ->
                    heard.addAndGet(ledger.available(WEB, List.of(7L)).size());
        }
    }
}
