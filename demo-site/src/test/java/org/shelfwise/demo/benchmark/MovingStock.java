package org.shelfwise.demo.benchmark;

import java.util.List;
import java.util.Random;
import org.shelfwise.core.ranking.SearchIndex;

/**
 * Writes a product into the index and commits, as the worker does up to three times a second where stock moves. Solr then
 * knows no result of before, whoever asks.
 */
final class MovingStock {

    private final Random random = new Random(1);
    private final SearchIndex index;
    private final List<Long> products;

    MovingStock(BenchmarkShop shop) {
        index = shop.bean("shelfwiseSearchIndex", SearchIndex.class);
        products = shop.jdbc().queryForList("SELECT PRODUCT_ID FROM BLC_PRODUCT ORDER BY PRODUCT_ID", Long.class);
    }

    void commit() {
        index.write(List.of(products.get(random.nextInt(products.size()))));
    }
}
