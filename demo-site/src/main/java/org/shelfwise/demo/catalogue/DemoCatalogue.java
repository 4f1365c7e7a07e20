package org.shelfwise.demo.catalogue;

import org.shelfwise.demo.catalogue.generate.CatalogueGenerator;
import org.shelfwise.demo.catalogue.load.CatalogueLoader;
import org.shelfwise.demo.catalogue.source.CatalogueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/** The demo's catalogue, made when the shop starts with an empty database. */
public final class DemoCatalogue {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCatalogue.class);

    private final CatalogueSource source;
    private final CatalogueProperties properties;
    private final CatalogueLoader loader;

    public DemoCatalogue(CatalogueSource source, CatalogueProperties properties, CatalogueLoader loader) {
        this.source = source;
        this.properties = properties;
        this.loader = loader;
    }

    /**
     * Makes the catalogue unless the shop has products. Call it after the schema is there and before the search index is
     * built. When two processes start on one empty database, one of them makes it and the other waits.
     *
     * @return whether this call made it
     */
    public boolean loadIfEmpty() {
        if (!loader.isEmpty()) {
            return false;
        }
        try {
            long begun = System.nanoTime();
            loader.load(source, new CatalogueGenerator(source).products(properties.seed(), properties.products()));
            LOG.info(
                    "Made a catalogue of {} products in {} ms",
                    properties.products(),
                    (System.nanoTime() - begun) / 1_000_000);
            return true;
        } catch (DuplicateKeyException e) {
            if (loader.isEmpty()) {
                throw e;
            }
            return false;
        }
    }
}
