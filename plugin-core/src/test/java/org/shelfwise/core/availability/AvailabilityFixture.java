package org.shelfwise.core.availability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.shelfwise.core.availability.broadleaf.BroadleafSkuCatalogue;
import org.shelfwise.core.availability.rules.DiscontinuedRule;
import org.shelfwise.core.availability.rules.InactiveRule;
import org.shelfwise.core.availability.rules.LowRule;
import org.shelfwise.core.availability.rules.NotTrackedRule;
import org.shelfwise.core.availability.rules.OnHandRule;
import org.shelfwise.core.availability.rules.SoldOutRule;
import org.shelfwise.core.availability.rules.UnavailableRule;
import org.shelfwise.core.platform.Outbox;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.Settings;
import org.shelfwise.core.settings.SettingsEditor;
import org.shelfwise.core.settings.SettingsFixture;
import org.shelfwise.core.stock.StockFixture;
import org.shelfwise.core.testing.ShopTables;
import org.shelfwise.core.testing.TestDatabase;

/** Real availability over the real ledger, real settings and the platform's own tables; published ids are kept. */
public final class AvailabilityFixture {

    private static final AvailabilityKeys KEYS = AvailabilityKeys.withDefaults("5", "4");
    private static final RuleChain RULES = new RuleChain(List.of(
            new InactiveRule(),
            new UnavailableRule(),
            new DiscontinuedRule(),
            new NotTrackedRule(),
            new OnHandRule(),
            new LowRule(),
            new SoldOutRule()));

    private final List<Collection<Long>> published = new ArrayList<>();
    private final Outbox outbox = (topic, ids) -> published.add(new TreeSet<>(ids));
    private final TestDatabase database;
    private final SettingsFixture settings;
    private final StockFixture stock;
    private final Availability availability;

    private AvailabilityFixture(TestDatabase database) {
        this.database = database;
        this.settings = SettingsFixture.on(database);
        this.stock = StockFixture.on(database, settings.clock());
        this.availability = availability(database.dataSource());
    }

    public static AvailabilityFixture on(TestDatabase database) {
        return new AvailabilityFixture(database);
    }

    public ShopTables shop() {
        return settings.shop();
    }

    public StockFixture stock() {
        return stock;
    }

    public TestDatabase database() {
        return database;
    }

    public Settings settings() {
        return settings(database.dataSource());
    }

    public SkuCatalogue catalogue() {
        return catalogue(database.dataSource());
    }

    public SettingsEditor editor() {
        return settings.editor();
    }

    public AvailabilityFixture lowFrom(SettingPlace place, long units) {
        editor().set(KEYS.lowStockThreshold(), place, String.valueOf(units), "test");
        return this;
    }

    public AvailabilityFixture noThreshold(SettingPlace place) {
        editor().clear(KEYS.lowStockThreshold(), place, "test");
        return this;
    }

    public AvailabilityFixture tellBelow(SettingPlace place, long units) {
        editor().set(KEYS.showQuantityBelow(), place, String.valueOf(units), "test");
        return this;
    }

    /** The same each time, so that it remembers what a running shop would. */
    public Availability availability() {
        return availability;
    }

    public Availability availability(DataSource dataSource) {
        return new Verdicts(catalogue(dataSource), thresholds(dataSource), RULES);
    }

    /** From now on stock and settings tell availability of their changes. */
    public AvailabilityFixture listening() {
        DataSource dataSource = database.dataSource();
        stock.withListener(changes(dataSource));
        settings.withListener(new ThresholdChanges(KEYS, settings(dataSource), catalogue(dataSource), outbox));
        return this;
    }

    AvailabilityChanges changes(DataSource dataSource) {
        return new AvailabilityChanges(catalogue(dataSource), thresholds(dataSource), RULES, outbox);
    }

    /** What was published since the last call, in order. */
    public List<Collection<Long>> published() {
        List<Collection<Long>> taken = List.copyOf(published);
        published.clear();
        return taken;
    }

    private SkuCatalogue catalogue(DataSource dataSource) {
        return new BroadleafSkuCatalogue(dataSource, settings.clock());
    }

    private ThresholdSettings thresholds(DataSource dataSource) {
        return new ThresholdSettings(settings(dataSource), KEYS);
    }

    private Settings settings(DataSource dataSource) {
        return settings.settings(dataSource);
    }
}
