package org.shelfwise.demo.catalogue.load;

import java.time.Clock;
import java.util.Iterator;
import java.util.stream.Stream;
import org.shelfwise.demo.catalogue.generate.DemoProduct;
import org.shelfwise.demo.catalogue.source.CatalogueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a catalogue into the platform's tables and its stock into ours, in one transaction: all of it or nothing. Needs
 * empty tables. Holds a few hundred products at a time, whatever the size of the catalogue. Does not write to the outbox:
 * build the search index afterwards.
 */
public final class CatalogueLoader {

    private static final int PRODUCTS_A_BATCH = 200;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public CatalogueLoader(JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the shop has no products yet. */
    public boolean isEmpty() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM BLC_PRODUCT", Long.class) == 0;
    }

    /** @param products consumed once, in order */
    public void load(CatalogueSource source, Stream<DemoProduct> products) {
        transactions.execute(status -> {
            Ids ids = new Ids();
            Translations translations = new Translations(jdbc);
            writeShop(source, ids, translations);
            writeProducts(source, ids, translations, products.iterator());
            new Sequences(jdbc).lift();
            return null;
        });
    }

    private void writeShop(CatalogueSource source, Ids ids, Translations translations) {
        new ShopRows(jdbc, translations).write(source);
        new CategoryRows(jdbc, source, ids, translations).write();
        new OptionRows(jdbc, source, ids, translations).write();
        new SearchRows(jdbc, source, translations).write();
        translations.flush();
    }

    private void writeProducts(
            CatalogueSource source, Ids ids, Translations translations, Iterator<DemoProduct> remaining) {
        ProductRows products = new ProductRows(jdbc, source, ids, translations);
        StockRows stock = new StockRows(jdbc, clock.instant());
        VariantRows variants = new VariantRows(jdbc, ids, stock, highestMediaId());
        while (remaining.hasNext()) {
            for (int i = 0; i < PRODUCTS_A_BATCH && remaining.hasNext(); i++) {
                DemoProduct product = remaining.next();
                products.add(product);
                variants.add(product);
            }
            products.flush();
            variants.flush();
            translations.flush();
        }
    }

    private long highestMediaId() {
        return jdbc.queryForObject("SELECT MAX(MEDIA_ID) FROM BLC_MEDIA", Long.class);
    }
}
