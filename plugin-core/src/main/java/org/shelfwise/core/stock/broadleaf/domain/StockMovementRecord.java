package org.shelfwise.core.stock.broadleaf.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.shelfwise.core.stock.MovementCause;

/**
 * A stock movement, read-only, for the shop's own JPQL and reports; the ledger itself does not use it.
 *
 * <p>A sub-select, because a shop whose Hibernate creates its schema at start-up would drop and re-create mapped tables, and
 * our change logs have made them already. Times are epoch milliseconds in queries.
 */
@Entity(name = "ShelfwiseStockMovement")
@Immutable
@Subselect(
        "SELECT ID, SKU_ID, LOCATION, DELTA, ON_HAND_BEFORE, ON_HAND_AFTER, HELD_BEFORE, HELD_AFTER, CAUSE, REFERENCE, ACTOR, REASON, OCCURRED_AT FROM SHW_STOCK_MOVEMENT")
@Synchronize("SHW_STOCK_MOVEMENT")
public class StockMovementRecord {

    @Id
    @Column(name = "ID")
    private Long id;

    @Column(name = "SKU_ID")
    private Long skuId;

    @Column(name = "LOCATION")
    private String location;

    @Column(name = "DELTA")
    private Long delta;

    @Column(name = "ON_HAND_BEFORE")
    private Long onHandBefore;

    @Column(name = "ON_HAND_AFTER")
    private Long onHandAfter;

    @Column(name = "HELD_BEFORE")
    private Long heldBefore;

    @Column(name = "HELD_AFTER")
    private Long heldAfter;

    @Column(name = "CAUSE")
    private String cause;

    @Column(name = "REFERENCE")
    private String reference;

    @Column(name = "ACTOR")
    private String actor;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "OCCURRED_AT")
    private Long occurredAt;

    protected StockMovementRecord() {}

    public Long getId() {
        return id;
    }

    public Long getSkuId() {
        return skuId;
    }

    public String getLocation() {
        return location;
    }

    public Long getDelta() {
        return delta;
    }

    public Long getOnHandBefore() {
        return onHandBefore;
    }

    public Long getOnHandAfter() {
        return onHandAfter;
    }

    public Long getHeldBefore() {
        return heldBefore;
    }

    public Long getHeldAfter() {
        return heldAfter;
    }

    public MovementCause getCause() {
        return MovementCause.valueOf(cause);
    }

    public String getReference() {
        return reference;
    }

    public String getActor() {
        return actor;
    }

    public String getReason() {
        return reason;
    }

    public Instant getOccurredAt() {
        return Instant.ofEpochMilli(occurredAt);
    }
}
