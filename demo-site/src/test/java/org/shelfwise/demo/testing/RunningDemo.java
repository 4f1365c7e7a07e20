package org.shelfwise.demo.testing;

import javax.sql.DataSource;
import org.shelfwise.demo.boot.DemoShop;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The demo, storefront and admin over an embedded H2, started once for all the tests of a JVM. A test that changes stock
 * picks a product of its own: the shop is shared.
 */
public final class RunningDemo {

    private static final DemoShop SHOP = start();

    private RunningDemo() {}

    private static DemoShop start() {
        DemoShop shop = DemoShop.start("--server.port=0", "--shelfwise.demo.admin-port=0");
        Runtime.getRuntime().addShutdownHook(new Thread(shop::close));
        return shop;
    }

    /** The storefront's URL, with a slash at the end. */
    public static String siteUrl() {
        return SHOP.siteUrl().orElseThrow();
    }

    /** The admin's URL, with a slash at the end. */
    public static String adminUrl() {
        return SHOP.adminUrl().orElseThrow();
    }

    /** The storefront's root context. */
    public static ApplicationContext site() {
        return SHOP.site();
    }

    /** The admin's root context. */
    public static ApplicationContext admin() {
        return SHOP.admin();
    }

    /** For what no page can bring about. */
    public static JdbcTemplate jdbc() {
        return new JdbcTemplate(siteBean("shelfwiseDataSource", DataSource.class));
    }

    public static <T> T siteBean(String name, Class<T> type) {
        return SHOP.site().getBean(name, type);
    }
}
