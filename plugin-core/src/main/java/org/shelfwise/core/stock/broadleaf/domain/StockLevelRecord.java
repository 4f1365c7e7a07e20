package org.shelfwise.core.stock.broadleaf.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * A stock level, read-only, for the shop's own JPQL and reports; the ledger itself does not use it.
 *
 * <p>A sub-select, because a shop whose Hibernate creates its schema at start-up would drop and re-create mapped tables, and
 * our change logs have made them already. Times are epoch milliseconds in queries.
 */
@Entity(name = "ShelfwiseStockLevel")
@Immutable
@Subselect("SELECT ID, SKU_ID, LOCATION, ON_HAND, HELD, SOLD_OUT_AT, CHANGED_AT FROM SHW_STOCK_LEVEL")
@Synchronize("SHW_STOCK_LEVEL")
public class StockLevelRecord {

    @Id
    @Column(name = "ID")
    private Long id;

    @Column(name = "SKU_ID")
    private Long skuId;

    @Column(name = "LOCATION")
    private String location;

    @Column(name = "ON_HAND")
    private Long onHand;

    @Column(name = "HELD")
    private Long held;

    @Column(name = "SOLD_OUT_AT")
    private Long soldOutAt;

    @Column(name = "CHANGED_AT")
    private Long changedAt;

    protected StockLevelRecord() {}

    public Long getId() {
        return id;
    }

    public Long getSkuId() {
        return skuId;
    }

    public String getLocation() {
        return location;
    }

    public Long getOnHand() {
        return onHand;
    }

    public Long getHeld() {
        return held;
    }

    /** Null while units are salable. */
    public Instant getSoldOutAt() {
        return soldOutAt == null ? null : Instant.ofEpochMilli(soldOutAt);
    }

    public Instant getChangedAt() {
        return Instant.ofEpochMilli(changedAt);
    }
}
