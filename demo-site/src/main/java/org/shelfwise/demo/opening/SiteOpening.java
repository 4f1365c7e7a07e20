package org.shelfwise.demo.opening;

import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.core.search.service.SearchService;
import org.shelfwise.demo.catalogue.DemoCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.Ordered;

/**
 * Fills the shelves and the search index before the storefront's port opens, so that the first shopper sees the whole shop.
 */
public class SiteOpening implements ApplicationListener<ContextRefreshedEvent>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(SiteOpening.class);

    private final ApplicationContext context;
    private final DemoCatalogue catalogue;
    private final SearchService search;

    public SiteOpening(ApplicationContext context, DemoCatalogue catalogue, SearchService search) {
        this.context = context;
        this.catalogue = catalogue;
        this.search = search;
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        if (event.getApplicationContext() == context) {
            catalogue.loadIfEmpty();
            rebuildIndex();
        }
    }

    private void rebuildIndex() {
        try {
            search.rebuildIndex();
            LOG.info("Search index is built");
        } catch (Exception e) {
            throw new IllegalStateException("The search index could not be built", e);
        } finally {
            // The platform leaves a locale and a translation switch on the thread.
            ThreadLocalManager.remove();
        }
    }

    /** After the listeners that set the platform up. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
