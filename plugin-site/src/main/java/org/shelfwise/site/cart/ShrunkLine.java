package org.shelfwise.site.cart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shelfwise.core.availability.SkuVerdict;

/**
 * A line of which less is left than it holds.
 *
 * @param left pieces that can still be had on this line, 0 to less than its quantity
 * @param scarce the verdict about the SKU that there is too little of
 */
public record ShrunkLine(CartLine line, long left, SkuVerdict scarce) {

    /**
     * Goes through the cart from its first line to its last, and lets each have what the ones before it left: two lines of
     * the same SKU cannot both count on the same unit.
     *
     * @param verdicts by SKU; a SKU that is not judged limits nothing
     */
    public static List<ShrunkLine> among(List<CartLine> lines, Map<Long, SkuVerdict> verdicts) {
        Map<Long, Long> stock = new HashMap<>();
        verdicts.values().stream()
                .filter(verdict -> verdict.salable().isPresent())
                .forEach(verdict -> stock.put(verdict.skuId(), verdict.salable().getAsLong()));
        List<ShrunkLine> shrunk = new ArrayList<>();
        for (CartLine line : lines) {
            long left = Math.min(line.quantity(), piecesIn(stock, line));
            if (left < line.quantity()) {
                shrunk.add(new ShrunkLine(line, left, verdicts.get(scarcest(stock, line))));
            }
            line.unitsBySku().forEach((sku, units) -> stock.computeIfPresent(sku, (id, some) -> some - left * units));
        }
        return shrunk;
    }

    private static long piecesIn(Map<Long, Long> stock, CartLine line) {
        return line.unitsBySku().keySet().stream()
                .filter(stock::containsKey)
                .mapToLong(sku -> pieces(stock, line, sku))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static long scarcest(Map<Long, Long> stock, CartLine line) {
        return line.unitsBySku().keySet().stream()
                .filter(stock::containsKey)
                .min(Comparator.comparing(sku -> pieces(stock, line, sku)))
                .orElseThrow();
    }

    private static long pieces(Map<Long, Long> stock, CartLine line, long sku) {
        return stock.get(sku) / line.unitsBySku().get(sku);
    }
}
