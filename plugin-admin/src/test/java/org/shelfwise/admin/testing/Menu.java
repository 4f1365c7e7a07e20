package org.shelfwise.admin.testing;

import java.util.List;
import javax.sql.DataSource;
import org.shelfwise.admin.notifyme.broadleaf.AlertsSection;
import org.shelfwise.admin.platform.broadleaf.MenuSection;
import org.shelfwise.admin.settings.broadleaf.SettingsSection;
import org.shelfwise.admin.stock.broadleaf.StockSection;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Our sections of the admin's menu, as start-up makes them. */
public final class Menu {

    private Menu() {}

    public static StockSection stock(DataSource dataSource) {
        return new StockSection(dataSource, transactions(dataSource), true);
    }

    public static AlertsSection alerts(DataSource dataSource) {
        return new AlertsSection(dataSource, transactions(dataSource), true);
    }

    public static SettingsSection settings(DataSource dataSource) {
        return new SettingsSection(dataSource, transactions(dataSource), true);
    }

    /** What start-up does. */
    public static void install(AdminShop shop) {
        List.<MenuSection>of(stock(shop.dataSource()), alerts(shop.dataSource()), settings(shop.dataSource()))
                .forEach(MenuSection::afterPropertiesSet);
    }

    private static TransactionOperations transactions(DataSource dataSource) {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }
}
