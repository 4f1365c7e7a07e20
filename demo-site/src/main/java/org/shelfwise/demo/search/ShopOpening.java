package org.shelfwise.demo.search;

import org.broadleafcommerce.core.search.service.SearchService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

/** Fills the search index before the storefront's port opens, so that the first shopper sees the whole shop. */
public class ShopOpening implements ApplicationListener<ContextRefreshedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(ShopOpening.class);

    private final ApplicationContext context;
    private final SearchService search;

    public ShopOpening(ApplicationContext context, SearchService search) {
        this.context = context;
        this.search = search;
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        if (event.getApplicationContext() == context) {
            rebuildIndex();
        }
    }

    private void rebuildIndex() {
        try {
            search.rebuildIndex();
            LOG.info("Search index is built");
        } catch (Exception e) {
            throw new IllegalStateException("The search index could not be built", e);
        }
    }
}
