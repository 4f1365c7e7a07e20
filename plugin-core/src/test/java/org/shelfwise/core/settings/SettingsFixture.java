package org.shelfwise.core.settings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.shelfwise.core.settings.broadleaf.BroadleafCatalogue;
import org.shelfwise.core.testing.ShopTables;
import org.shelfwise.core.testing.TestClock;
import org.shelfwise.core.testing.TestDatabase;

/** Real settings over a small shop: category 1 above 2 above 3, product 30 in 3 with SKUs 300 (default) and 301. */
public final class SettingsFixture {

    static final SettingKey<Long> THRESHOLD =
            new SettingKey<>("test.threshold", SettingType.wholeNumber(0, 100), 5L, EnumSet.allOf(SettingScope.class));
    static final SettingKey<Long> SITE_ONLY =
            new SettingKey<>("test.site-only", SettingType.wholeNumber(0, 100), 7L, Set.of(SettingScope.SITE));
    static final SettingPath SKU_301 = SettingPath.of(301L, 30L, List.of(3L, 2L, 1L));

    private final List<SettingsListener> listeners = new CopyOnWriteArrayList<>();
    private final TestClock clock = new TestClock();
    private final TestDatabase database;
    private final ShopTables shop;

    private SettingsFixture(TestDatabase database) {
        this.database = database;
        this.shop = new ShopTables(database, clock.instant());
    }

    public static SettingsFixture on(TestDatabase database) {
        SettingsFixture fixture = new SettingsFixture(database);
        fixture.shop
                .category(1, null)
                .category(2, 1L)
                .category(3, 2L)
                .product(30, 3L, 300)
                .variant(30, 301);
        return fixture;
    }

    public SettingsFixture withListener(SettingsListener listener) {
        listeners.add(listener);
        return this;
    }

    /** Puts text into the table past all validation. */
    SettingsFixture stored(SettingKey<?> key, SettingPlace place, String text) {
        database.jdbc()
                .update(
                        "INSERT INTO SHW_SETTING (SETTING_KEY, SCOPE, SCOPE_ID, SETTING_VALUE, CHANGED_AT, CHANGED_BY)"
                                + " VALUES (?, ?, ?, ?, 0, 'test')",
                        key.name(),
                        place.scope().name(),
                        place.id(),
                        text);
        return this;
    }

    public Settings settings() {
        return settings(database.dataSource());
    }

    public Settings settings(DataSource dataSource) {
        return new Settings(new SettingTable(dataSource), new BroadleafCatalogue(dataSource));
    }

    public SettingsEditor editor() {
        return new SettingsEditor(
                new SettingJournal(database.dataSource(), clock),
                new BroadleafCatalogue(database.dataSource()),
                () -> listeners,
                database.transactionManager());
    }

    public TestClock clock() {
        return clock;
    }

    public ShopTables shop() {
        return shop;
    }
}
