package org.shelfwise.core.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.platform.Outbox;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.SettingsConfiguration;
import org.shelfwise.core.settings.SettingsEditor;
import org.shelfwise.core.settings.SettingsListener;
import org.shelfwise.core.stock.StockFixture;
import org.shelfwise.core.stock.StockListener;
import org.shelfwise.core.testing.Databases;
import org.shelfwise.core.testing.ShopTables;
import org.shelfwise.core.testing.TestClock;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** The features as a shop's application context holds them. */
class AvailabilityConfigurationTest {

    @Configuration
    static class Shop {

        private final TestDatabase database = Databases.h2();
        private final TestClock clock = new TestClock();

        @Bean
        static PropertySourcesPlaceholderConfigurer placeholders() {
            return new PropertySourcesPlaceholderConfigurer();
        }

        @Bean(destroyMethod = "close")
        TestDatabase database() {
            new ShopTables(database, clock.instant()).product(40, null, 400);
            return database;
        }

        @Bean(destroyMethod = "")
        DataSource shelfwiseDataSource() {
            return database.dataSource();
        }

        @Bean
        PlatformTransactionManager blTransactionManager() {
            return database.transactionManager();
        }

        @Bean
        Clock shelfwiseClock() {
            return clock;
        }

        @Bean
        Outbox shelfwiseOutbox() {
            return (topic, ids) -> {};
        }
    }

    /** A shop that keeps its last unit for the window. */
    @Configuration
    static class ShopWindow {

        @Bean
        AvailabilityRule windowUnitRule() {
            return new AvailabilityRule() {

                @Override
                public int order() {
                    return 450;
                }

                @Override
                public Optional<SkuVerdict> judge(SkuFacts facts) {
                    return facts.salable() == 1
                            ? Optional.of(SkuVerdict.none(
                                    facts.skuId(), AvailabilityStatus.IN_STORE_ONLY, Reason.UNAVAILABLE))
                            : Optional.empty();
                }
            };
        }
    }

    private AnnotationConfigApplicationContext context;

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void the_rules_speak_in_their_order_with_the_thresholds_of_the_properties() {
        start(Map.of(AvailabilityKeys.LOW_STOCK_THRESHOLD, "9", AvailabilityKeys.SHOW_QUANTITY_BELOW, "3"), Shop.class);
        stock(8);

        assertThat(verdict().status()).isEqualTo(AvailabilityStatus.LOW_STOCK);
        assertThat(verdict().shownQuantity()).isEmpty();
    }

    @Test
    void the_defaults_are_five_and_four() {
        start(Map.of(), Shop.class);

        stock(6);
        assertThat(verdict().status()).isEqualTo(AvailabilityStatus.IN_STOCK);
        stock(4);
        assertThat(verdict().status()).isEqualTo(AvailabilityStatus.LOW_STOCK);
        assertThat(verdict().shownQuantity()).isEmpty();
        stock(3);
        assertThat(verdict().shownQuantity()).hasValue(3);
    }

    @Test
    void a_rule_of_the_shop_joins_ours() {
        start(Map.of(), Shop.class, ShopWindow.class);
        stock(1);

        assertThat(verdict().status()).isEqualTo(AvailabilityStatus.IN_STORE_ONLY);
    }

    @Test
    void a_wrong_threshold_in_the_properties_stops_start_up_with_cause_and_action() {
        assertThatThrownBy(() -> start(Map.of(AvailabilityKeys.LOW_STOCK_THRESHOLD, "a few"), Shop.class))
                .rootCause()
                .hasMessageContainingAll(AvailabilityKeys.LOW_STOCK_THRESHOLD, "a few", "Correct it");
    }

    @Test
    void stock_and_settings_find_availability_as_their_listener() {
        start(Map.of(), Shop.class);

        assertThat(context.getBeansOfType(StockListener.class)).containsOnlyKeys("shelfwiseAvailabilityChanges");
        assertThat(context.getBeansOfType(SettingsListener.class)).containsOnlyKeys("shelfwiseThresholdChanges");
    }

    @Test
    void a_setting_made_through_the_bean_holds_at_once() {
        start(Map.of(), Shop.class);
        stock(8);
        AvailabilityKeys keys = context.getBean(AvailabilityKeys.class);

        context.getBean("shelfwiseSettingsEditor", SettingsEditor.class)
                .set(keys.lowStockThreshold(), SettingPlace.product(40), "8", "maria");

        assertThat(verdict().status()).isEqualTo(AvailabilityStatus.LOW_STOCK);
    }

    private void start(Map<String, Object> properties, Class<?>... shop) {
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.register(shop);
        context.register(SettingsConfiguration.class, AvailabilityConfiguration.class);
        context.refresh();
    }

    private void stock(long units) {
        StockFixture.on(context.getBean(TestDatabase.class)).withOnHand(units, 400);
    }

    private SkuVerdict verdict() {
        Availability availability = context.getBean("shelfwiseAvailability", Availability.class);
        return availability.ofSkus(List.of(400L)).get(400L);
    }
}
