package org.shelfwise.core.stock.broadleaf.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * Units kept for somebody, read-only, for the shop's own JPQL and reports; the ledger itself does not use it.
 *
 * <p>A sub-select, because a shop whose Hibernate creates its schema at start-up would drop and re-create mapped tables, and
 * our change logs have made them already. Times are epoch milliseconds in queries.
 */
@Entity(name = "ShelfwiseStockHold")
@Immutable
@Subselect("SELECT ID, SKU_ID, LOCATION, QUANTITY, PURPOSE, REFERENCE, CREATED_AT, EXPIRES_AT FROM SHW_STOCK_HOLD")
@Synchronize("SHW_STOCK_HOLD")
public class StockHoldRecord {

    @Id
    @Column(name = "ID")
    private Long id;

    @Column(name = "SKU_ID")
    private Long skuId;

    @Column(name = "LOCATION")
    private String location;

    @Column(name = "QUANTITY")
    private Long quantity;

    @Column(name = "PURPOSE")
    private String purpose;

    @Column(name = "REFERENCE")
    private String reference;

    @Column(name = "CREATED_AT")
    private Long createdAt;

    @Column(name = "EXPIRES_AT")
    private Long expiresAt;

    protected StockHoldRecord() {}

    public Long getId() {
        return id;
    }

    public Long getSkuId() {
        return skuId;
    }

    public String getLocation() {
        return location;
    }

    public Long getQuantity() {
        return quantity;
    }

    public String getPurpose() {
        return purpose;
    }

    public String getReference() {
        return reference;
    }

    public Instant getCreatedAt() {
        return Instant.ofEpochMilli(createdAt);
    }

    public Instant getExpiresAt() {
        return Instant.ofEpochMilli(expiresAt);
    }
}
