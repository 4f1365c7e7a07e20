package org.shelfwise.core.availability;

import java.time.Instant;

/** Facts of SKU 1: {@code Facts.tracked(3)} has three units, is low from 5 and tells quantities below 4. */
public final class Facts {

    public static final Thresholds THRESHOLDS = new Thresholds(5, 4);

    private Facts() {}

    public static SkuFacts tracked(long units) {
        return tracked(units, THRESHOLDS);
    }

    public static SkuFacts tracked(long units, Thresholds thresholds) {
        return new SkuFacts(1, Lifecycle.ACTIVE, false, true, units, null, thresholds);
    }

    public static SkuFacts soldOutAt(Instant since) {
        return new SkuFacts(1, Lifecycle.ACTIVE, false, true, 0, since, THRESHOLDS);
    }

    public static SkuFacts notTracked() {
        return new SkuFacts(1, Lifecycle.ACTIVE, false, false, 0, null, THRESHOLDS);
    }

    /** Ten units that the merchant has declared unavailable. */
    public static SkuFacts unavailable(Lifecycle lifecycle) {
        return new SkuFacts(1, lifecycle, true, true, 10, null, THRESHOLDS);
    }

    /** Ten units. */
    public static SkuFacts in(Lifecycle lifecycle) {
        return new SkuFacts(1, lifecycle, false, true, 10, null, THRESHOLDS);
    }
}
