package org.shelfwise.core.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shelfwise.core.platform.Refusal;

/**
 * What somebody wants booked at a location.
 *
 * @param numberBySku as somebody gave them: anything
 */
record BookingPlan(String location, SortedMap<Long, Long> numberBySku, Reckoning reckoning, MovementNote note) {

    static BookingPlan of(String location, Map<Long, Long> numbers, Reckoning reckoning, MovementNote note) {
        StockLedger.requireFew(numbers.size());
        return new BookingPlan(StockLocations.requireCode(location), new TreeMap<>(numbers), reckoning, note);
    }

    Set<Long> skuIds() {
        return numberBySku.keySet();
    }

    /** What can be refused without a look at the levels. */
    Map<Long, Refusal> refusals() {
        Map<Long, Refusal> refusals = new TreeMap<>();
        numberBySku.forEach(
                (skuId, number) -> reckoning.refusalOf(number).ifPresent(refusal -> refusals.put(skuId, refusal)));
        return refusals;
    }

    /** @param known of the SKUs that are not tracked, those that exist */
    Map<Long, Refusal> refusals(LockedLevels levels, Set<Long> known) {
        Map<Long, Refusal> refusals = new TreeMap<>();
        numberBySku.forEach((skuId, number) ->
                refusal(levels, known, skuId, number).ifPresent(refusal -> refusals.put(skuId, refusal)));
        return refusals;
    }

    /** @param opened SKUs that are tracked only now: the first movement of each says so */
    List<Posting> postings(LockedLevels levels, Set<Long> opened) {
        List<Posting> postings = new ArrayList<>();
        numberBySku.forEach((skuId, number) -> {
            StockLevel level = levels.of(skuId);
            if (opened.contains(skuId) && note.cause() != MovementCause.OPENING) {
                postings.add(new Posting(skuId, 0, 0, note.because(MovementCause.OPENING)));
            }
            postings.add(new Posting(skuId, reckoning.target(level, number) - level.onHand(), 0, note));
        });
        return postings;
    }

    private Optional<Refusal> refusal(LockedLevels levels, Set<Long> known, long skuId, long number) {
        if (levels.tracks(skuId)) {
            return reckoning.refusalOf(levels.of(skuId), number);
        }
        if (!known.contains(skuId)) {
            return Optional.of(Refusal.of("stock.unknown-sku"));
        }
        return reckoning.mayOpen(number) ? Optional.empty() : Optional.of(Refusal.of("stock.not-tracked"));
    }
}
