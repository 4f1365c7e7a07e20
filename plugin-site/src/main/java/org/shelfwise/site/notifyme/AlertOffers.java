package org.shelfwise.site.notifyme;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.notifyme.AlertKind;

/** Which alert a page offers beside which verdict. Whoever asks for another one is refused by the core. */
public final class AlertOffers {

    /** Of what nobody counts, few units are never left; and what is not there cannot come back. */
    static final Set<Reason> NOT_FOR = EnumSet.of(Reason.NOT_TRACKED, Reason.INACTIVE, Reason.NOTHING_TO_SELL);

    private static final Map<AlertKind, Set<AvailabilityStatus>> STATUSES = new EnumMap<>(Map.of(
            AlertKind.BACK_IN_STOCK,
                    EnumSet.of(
                            AvailabilityStatus.BACK_ORDER,
                            AvailabilityStatus.IN_STORE_ONLY,
                            AvailabilityStatus.SOLD_OUT),
            AlertKind.LOW_STOCK, EnumSet.of(AvailabilityStatus.IN_STOCK, AvailabilityStatus.LOW_STOCK)));

    private AlertOffers() {}

    static Set<AvailabilityStatus> statuses(AlertKind kind) {
        return STATUSES.get(kind);
    }

    static boolean suits(AlertKind kind, SkuVerdict verdict) {
        return suits(kind, verdict.status(), verdict.reason()) && !kind.comesTooLateFor(verdict);
    }

    public static boolean suits(AlertKind kind, AvailabilityStatus status, Reason reason) {
        return STATUSES.get(kind).contains(status) && !NOT_FOR.contains(reason);
    }

    static Optional<AlertKind> of(SkuVerdict verdict) {
        return STATUSES.keySet().stream().filter(kind -> suits(kind, verdict)).findFirst();
    }
}
