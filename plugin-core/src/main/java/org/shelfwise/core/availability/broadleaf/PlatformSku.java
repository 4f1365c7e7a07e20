package org.shelfwise.core.availability.broadleaf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.shelfwise.core.availability.Lifecycle;

/**
 * What the platform's tables say of a SKU, judged as {@code SkuImpl} and {@code ProductImpl} of 3.1.15 do: what a SKU
 * leaves open, its product's default SKU decides, and the inventory type last the product's default category.
 *
 * @param own the SKU's own columns
 * @param fallback the columns of the product's default SKU; null for the default SKU itself and where there is none
 * @param categoryInventoryType of the product's default category; may be null
 * @param archived whether the product has been deleted in the admin
 */
record PlatformSku(SkuColumns own, SkuColumns fallback, String categoryInventoryType, boolean archived) {

    private static final String UNAVAILABLE = "UNAVAILABLE";
    private static final String CHECK_QUANTITY = "CHECK_QUANTITY";

    /** Null for what is not set. */
    record SkuColumns(Instant starts, Instant ends, String availableFlag, String inventoryType) {

        static SkuColumns ofSku(ResultSet row) throws SQLException {
            return read(row, "starts", "ends", "flag", "inventory");
        }

        static SkuColumns ofDefaultSku(ResultSet row) throws SQLException {
            return read(row, "d_starts", "d_ends", "d_flag", "d_inventory");
        }

        private static SkuColumns read(ResultSet row, String starts, String ends, String flag, String inventory)
                throws SQLException {
            return new SkuColumns(
                    Columns.instant(row, starts),
                    Columns.instant(row, ends),
                    Columns.flag(row, flag),
                    row.getString(inventory));
        }

        boolean hasEnded(Instant now) {
            return ends != null && ends.isBefore(now);
        }

        /** As {@code DateUtil.isActive}: without a start date nothing has started. */
        boolean hasStarted(Instant now) {
            return starts != null && !starts.isAfter(now);
        }

        SkuColumns orElse(SkuColumns other) {
            return new SkuColumns(
                    starts != null ? starts : other.starts,
                    ends != null ? ends : other.ends,
                    availableFlag != null ? availableFlag : other.availableFlag,
                    isSet(inventoryType) ? inventoryType : other.inventoryType);
        }
    }

    private SkuColumns effective() {
        return fallback == null ? own : own.orElse(fallback);
    }

    /** The product lives by its default SKU's dates; a variant is sold only while both it and the product are. */
    Lifecycle lifecycle(Instant now) {
        SkuColumns product = fallback == null ? own : fallback;
        SkuColumns sku = effective();
        if (archived || product.hasEnded(now) || sku.hasEnded(now)) {
            return Lifecycle.ENDED;
        }
        return product.hasStarted(now) && sku.hasStarted(now) ? Lifecycle.ACTIVE : Lifecycle.INACTIVE;
    }

    /** A variant without a flag of its own is unavailable with its default SKU, even when its own type says otherwise. */
    boolean unavailable() {
        boolean byFallback = own.availableFlag == null && fallback != null && UNAVAILABLE.equals(typeOf(fallback));
        return UNAVAILABLE.equals(inventoryType()) || "N".equals(effective().availableFlag) || byFallback;
    }

    /** No type at all means available without limit, as in {@code InventoryServiceImpl.isAvailable}. */
    boolean tracked() {
        return CHECK_QUANTITY.equals(inventoryType());
    }

    private String inventoryType() {
        return typeOf(effective());
    }

    private String typeOf(SkuColumns columns) {
        return isSet(columns.inventoryType) ? columns.inventoryType : categoryInventoryType;
    }

    private static boolean isSet(String text) {
        return text != null && !text.isEmpty();
    }
}
