package org.shelfwise.demo.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;

/** Everything that can befall the stock of a dress of the demo, and what it is then called, everywhere. */
enum Happening {
    MANY_UNITS(60, sku -> {}, "in-stock", "on-hand", "InStock"),
    TWO_UNITS(2, sku -> {}, "low-stock", "low", "LimitedAvailability"),
    NO_UNIT(0, sku -> {}, "sold-out", "sold-out", "SoldOut"),
    NOT_COUNTED(0, sku -> sku.setInventoryType(InventoryType.ALWAYS_AVAILABLE), "in-stock", "not-tracked", "InStock"),
    TAKEN_OFF_SALE(60, sku -> sku.setInventoryType(InventoryType.UNAVAILABLE), "sold-out", "unavailable", "SoldOut"),
    FLAGGED_UNAVAILABLE(60, sku -> flag(sku, false), "sold-out", "unavailable", "SoldOut"),
    NOT_YET_ON_SALE(60, sku -> sku.setActiveStartDate(in(1)), "sold-out", "inactive", "SoldOut"),
    ENDED(60, sku -> sku.setActiveEndDate(in(-1)), "discontinued", "discontinued", "Discontinued");

    final long units;
    final Consumer<Sku> change;
    final String status;
    final String reason;
    final String schemaOrg;

    Happening(long units, Consumer<Sku> change, String status, String reason, String schemaOrg) {
        this.units = units;
        this.change = change;
        this.status = status;
        this.reason = reason;
        this.schemaOrg = schemaOrg;
    }

    boolean isBuyable() {
        return status.equals("in-stock") || status.equals("low-stock");
    }

    /** Whether there is nothing to tell on a badge. */
    boolean isPlain() {
        return status.equals("in-stock");
    }

    boolean hasVariants() {
        return this != NOT_YET_ON_SALE && this != ENDED;
    }

    /** As the demo's catalogue has its variants. */
    static void undo(Sku sku) {
        sku.setInventoryType(InventoryType.CHECK_QUANTITY);
        flag(sku, null);
        sku.setActiveStartDate(null);
        sku.setActiveEndDate(null);
    }

    @SuppressWarnings("deprecation") // shops have the flag, from times before the inventory type
    private static void flag(Sku sku, Boolean available) {
        sku.setAvailable(available);
    }

    private static Date in(int days) {
        return Date.from(Instant.now().plus(Duration.ofDays(days)));
    }
}
