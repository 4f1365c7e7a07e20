package org.shelfwise.admin.testing;

import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.shelfwise.admin.notifyme.AlertsAdminConfiguration;
import org.shelfwise.admin.settings.SettingsAdminConfiguration;
import org.shelfwise.admin.stock.StockAdminConfiguration;
import org.shelfwise.core.availability.AvailabilityConfiguration;
import org.shelfwise.core.notifyme.NotifyMeConfiguration;
import org.shelfwise.core.platform.Outbox;
import org.shelfwise.core.ranking.RankingKeys;
import org.shelfwise.core.restock.Restocks;
import org.shelfwise.core.settings.SettingsConfiguration;
import org.shelfwise.core.stock.OpenOrders;
import org.shelfwise.core.stock.StockConfiguration;
import org.shelfwise.core.testing.Databases;
import org.shelfwise.core.testing.TestClock;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;

/**
 * The admin's root context as a shop has it, as far as stock, alerts and settings are concerned: the platform's entities and tables on a real
 * database, its admin rows, and our beans. One for each database and JVM; tests use SKUs of their own.
 */
public final class AdminShop {

    private static final AtomicLong IDS = new AtomicLong(1_000);

    private final TestDatabase database;
    private final AnnotationConfigApplicationContext context;

    private AdminShop(TestDatabase database) {
        this.database = database;
        this.context = new AnnotationConfigApplicationContext();
        var beans = context.getBeanFactory();
        beans.registerSingleton("shelfwiseDataSource", database.dataSource());
        beans.registerSingleton("shelfwiseClock", new TestClock());
        beans.registerSingleton("shelfwiseSchemaMigration", "the test database has our tables");
        beans.registerSingleton("shelfwiseOutbox", (Outbox) (topic, subjectIds) -> {});
        beans.registerSingleton("shelfwiseRestocks", mock(Restocks.class));
        beans.registerSingleton("shelfwiseOpenOrders", (OpenOrders) orderId -> false);
        beans.registerSingleton("shelfwiseRankingKeys", RankingKeys.withDefaults("sink", "pins-sink", "30"));
        context.registerBeanDefinition("entityManagerFactory", Definitions.entityManagerFactory(database));
        context.registerBeanDefinition("blTransactionManager", Definitions.of(JpaTransactionManager.class));
        context.registerBeanDefinition("placeholders", Definitions.of(PropertySourcesPlaceholderConfigurer.class));
        context.register(
                SettingsConfiguration.class,
                StockConfiguration.class,
                AvailabilityConfiguration.class,
                NotifyMeConfiguration.class,
                StockAdminConfiguration.class,
                AlertsAdminConfiguration.class,
                SettingsAdminConfiguration.class);
        context.refresh();
    }

    public static AdminShop onH2() {
        return OnH2.SHOP;
    }

    public static AdminShop onPostgres() {
        return OnPostgres.SHOP;
    }

    private static AdminShop onMysql() {
        return OnMysql.SHOP;
    }

    static Stream<AdminShop> each() {
        return Databases.inTurn(AdminShop::onPostgres, AdminShop::onH2, AdminShop::onMysql);
    }

    private static final class OnH2 {
        static final AdminShop SHOP = new AdminShop(Databases.h2());
    }

    private static final class OnPostgres {
        static final AdminShop SHOP = new AdminShop(Databases.postgres());
    }

    private static final class OnMysql {
        static final AdminShop SHOP = new AdminShop(Databases.mysql());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public EntityManagerFactory entityManagerFactory() {
        return context.getBean(EntityManagerFactory.class);
    }

    public DataSource dataSource() {
        return database.dataSource();
    }

    public JdbcTemplate jdbc() {
        return database.jdbc();
    }

    public static long newId() {
        return IDS.incrementAndGet();
    }

    /** A product that the shop counts, with a default SKU of that name. Its id is the default SKU's, too. */
    public long product(String name) {
        long id = newId();
        jdbc().update(
                        "INSERT INTO BLC_SKU (SKU_ID, NAME, INVENTORY_TYPE, ACTIVE_START_DATE) VALUES (?, ?, 'CHECK_QUANTITY', TIMESTAMP '2020-01-01 00:00:00')",
                        id,
                        name);
        jdbc().update(
                        "INSERT INTO BLC_PRODUCT (PRODUCT_ID, DEFAULT_SKU_ID, IS_FEATURED_PRODUCT, CAN_SELL_WITHOUT_OPTIONS) VALUES (?, ?, FALSE, FALSE)",
                        id,
                        id);
        jdbc().update("UPDATE BLC_SKU SET DEFAULT_PRODUCT_ID = ? WHERE SKU_ID = ?", id, id);
        return id;
    }

    /** Has the SKU cost so much. */
    public void price(long sku, String amount, String currency) {
        if (jdbc().queryForList("SELECT CURRENCY_CODE FROM BLC_CURRENCY WHERE CURRENCY_CODE = ?", currency)
                .isEmpty()) {
            jdbc().update("INSERT INTO BLC_CURRENCY (CURRENCY_CODE, DEFAULT_FLAG) VALUES (?, FALSE)", currency);
        }
        set("BLC_SKU", sku, "RETAIL_PRICE", new BigDecimal(amount));
        set("BLC_SKU", sku, "CURRENCY_CODE", currency);
    }

    /** A variant of the product, without a name of its own. */
    public long variant(long product, String... options) {
        long id = newId();
        jdbc().update(
                        "INSERT INTO BLC_SKU (SKU_ID, ACTIVE_START_DATE) VALUES (?, TIMESTAMP '2020-01-01 00:00:00')",
                        id);
        jdbc().update("INSERT INTO BLC_PRODUCT_SKU_XREF (SKU_ID, PRODUCT_ID) VALUES (?, ?)", id, product);
        for (int i = 0; i < options.length; i++) {
            addOption(id, i, options[i]);
        }
        return id;
    }

    /** A category whose products are of that inventory type when they say nothing themselves. */
    public long category(String inventoryType) {
        long id = newId();
        jdbc().update(
                        "INSERT INTO BLC_CATEGORY (CATEGORY_ID, NAME, INVENTORY_TYPE) VALUES (?, 'c', ?)",
                        id,
                        inventoryType);
        return id;
    }

    public long category(String name, Long parent) {
        long id = category((String) null);
        set("BLC_CATEGORY", id, "NAME", name);
        set("BLC_CATEGORY", id, "DEFAULT_PARENT_CATEGORY_ID", parent);
        return id;
    }

    /** Changes one column of the row with that id. */
    public void set(String table, long id, String column, Object value) {
        String key = table.substring("BLC_".length()) + "_ID";
        jdbc().update("UPDATE " + table + " SET " + column + " = ? WHERE " + key + " = ?", value, id);
    }

    /** Gives a SKU a code of the shop's own. */
    public void attribute(long sku, String code) {
        jdbc().update(
                        "INSERT INTO BLC_SKU_ATTRIBUTE (SKU_ATTR_ID, SKU_ID, NAME, VALUE) VALUES (?, ?, 'code', ?)",
                        newId(),
                        sku,
                        code);
    }

    private void addOption(long sku, int order, String value) {
        long id = newId();
        jdbc().update(
                        "INSERT INTO BLC_PRODUCT_OPTION (PRODUCT_OPTION_ID, DISPLAY_ORDER, OPTION_TYPE) VALUES (?, ?, 'TEXT')",
                        id,
                        order);
        jdbc().update(
                        "INSERT INTO BLC_PRODUCT_OPTION_VALUE (PRODUCT_OPTION_VALUE_ID, PRODUCT_OPTION_ID, ATTRIBUTE_VALUE) VALUES (?, ?, ?)",
                        id,
                        id,
                        value);
        jdbc().update("INSERT INTO BLC_SKU_OPTION_VALUE_XREF (SKU_ID, PRODUCT_OPTION_VALUE_ID) VALUES (?, ?)", sku, id);
    }

    @Override
    public String toString() {
        return database.toString();
    }
}
