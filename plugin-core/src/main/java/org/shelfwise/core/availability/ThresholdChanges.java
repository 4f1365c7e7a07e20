package org.shelfwise.core.availability;

import java.util.List;
import org.shelfwise.core.platform.IdBatches;
import org.shelfwise.core.platform.Outbox;
import org.shelfwise.core.settings.Resolution;
import org.shelfwise.core.settings.SettingChange;
import org.shelfwise.core.settings.SettingKey;
import org.shelfwise.core.settings.SettingPath;
import org.shelfwise.core.settings.Settings;
import org.shelfwise.core.settings.SettingsListener;

/**
 * When the low-stock threshold changes, leaves word of the products below that place that have a SKU between the old and
 * the new threshold. It may name some too many (those with a nearer setting of their own), never too few.
 */
final class ThresholdChanges implements SettingsListener {

    private static final int BATCH = 1_000;

    private final SettingKey<Long> key;
    private final Settings settings;
    private final SkuCatalogue catalogue;
    private final Outbox outbox;

    ThresholdChanges(AvailabilityKeys keys, Settings settings, SkuCatalogue catalogue, Outbox outbox) {
        this.key = keys.lowStockThreshold();
        this.settings = settings;
        this.catalogue = catalogue;
        this.outbox = outbox;
    }

    @Override
    public void changed(SettingChange change) {
        if (!change.key().equals(key.name())) {
            return;
        }
        long inherited = inherited(settings.pathOf(change.place()));
        long before = valueOr(inherited, change.oldValue());
        long after = valueOr(inherited, change.newValue());
        if (before != after) {
            publish(catalogue.productsWithUnits(change.place(), Math.min(before, after), Math.max(before, after)));
        }
    }

    private long inherited(SettingPath path) {
        Resolution resolution = settings.read(List.of(key), List.of(path));
        return resolution.inherited(key, path).value();
    }

    private long valueOr(long inherited, String stored) {
        return stored == null ? inherited : key.type().parse(stored).orElse(inherited);
    }

    private void publish(List<Long> productIds) {
        IdBatches.of(productIds, BATCH).forEach(batch -> outbox.publish(Availability.TOPIC, batch));
    }
}
