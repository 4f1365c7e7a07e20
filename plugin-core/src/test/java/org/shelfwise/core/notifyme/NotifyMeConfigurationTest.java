package org.shelfwise.core.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.notifyme.NotifyFixture.SKU;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.AvailabilityConfiguration;
import org.shelfwise.core.platform.PlatformConfiguration;
import org.shelfwise.core.restock.RestockConfiguration;
import org.shelfwise.core.settings.SettingsConfiguration;
import org.shelfwise.core.stock.OpenOrders;
import org.shelfwise.core.stock.StockConfiguration;
import org.shelfwise.core.testing.Databases;
import org.shelfwise.core.testing.ShopTables;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.transaction.PlatformTransactionManager;

/** The feature in a shop's application context, which the platform merges of XML files. */
class NotifyMeConfigurationTest {

    private static final List<Class<?>> OURS = List.of(
            PlatformConfiguration.class,
            SettingsConfiguration.class,
            StockConfiguration.class,
            AvailabilityConfiguration.class,
            RestockConfiguration.class,
            NotifyMeConfiguration.class,
            Shop.class);

    @Configuration
    static class Shop {

        private final TestDatabase database = Databases.h2();

        @Bean
        static PropertySourcesPlaceholderConfigurer placeholders() {
            return new PropertySourcesPlaceholderConfigurer();
        }

        @Bean(destroyMethod = "close")
        TestDatabase database() {
            new ShopTables(database, Instant.now()).product(30, null, 300).variant(30, SKU);
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
        Purchases shelfwisePurchases() {
            return (from, to) -> List.of();
        }

        @Bean
        OpenOrders shelfwiseOpenOrders() {
            return orderId -> true;
        }
    }

    /** Customers of long standing come first. */
    public static final class LongStanding implements AlertPriority {

        @Override
        public int of(Asker asker) {
            return asker.customerId() != null && asker.customerId() < 100 ? 1 : 0;
        }
    }

    @Test
    void a_shop_without_a_rule_of_its_own_puts_nobody_first() {
        assertThat(prioritiesOf("")).containsExactly(0, 0, 0);
    }

    @Test
    void the_shop_s_own_rule_replaces_ours_and_says_who_is_told_first() {
        assertThat(prioritiesOf("<bean id=\"shelfwiseAlertPriority\" class=\"" + LongStanding.class.getName() + "\"/>"))
                .as("customer 7, customer 700, a guest")
                .containsExactly(1, 0, 0);
    }

    private static List<Integer> prioritiesOf(String beansOfTheShop) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
            new XmlBeanDefinitionReader(context).loadBeanDefinitions(xml(beansOfTheShop));
            context.refresh();
            TestDatabase database = context.getBean(TestDatabase.class);
            Alerts alerts = context.getBean("shelfwiseAlerts", Alerts.class);
            alerts.ask(by(7L));
            alerts.ask(by(700L));
            alerts.ask(by(null));
            return database.jdbc()
                    .queryForList("SELECT PRIORITY FROM SHW_NOTIFY_SUBSCRIPTION ORDER BY ID", Integer.class);
        }
    }

    private static ByteArrayResource xml(String beansOfTheShop) {
        StringBuilder xml = new StringBuilder("<beans xmlns=\"http://www.springframework.org/schema/beans\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"http://www.springframework.org/schema/beans"
                + " http://www.springframework.org/schema/beans/spring-beans.xsd\">");
        OURS.forEach(one -> xml.append("<bean class=\"").append(one.getName()).append("\"/>"));
        return new ByteArrayResource(
                xml.append(beansOfTheShop).append("</beans>").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static AlertRequest by(Long customerId) {
        String address = "c" + customerId + "@example.com";
        Asker asker = new Asker("192.0.2.1", customerId, customerId == null ? null : address, null);
        return new AlertRequest(address, SKU, AlertKind.BACK_IN_STOCK, 1, Locale.ENGLISH, asker, null);
    }
}
