package org.shelfwise.core.ranking.broadleaf;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.solr.client.solrj.SolrServer;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.broadleafcommerce.core.search.service.DatabaseSearchServiceImpl;
import org.broadleafcommerce.core.search.service.SearchService;
import org.broadleafcommerce.core.search.service.solr.SolrContext;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.platform.OutboxConsumer;
import org.shelfwise.core.platform.OutboxConsumers;
import org.shelfwise.core.ranking.FreshnessProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.framework.AopProxyUtils;

/**
 * Under what name this node gets word of changed products: one name for all nodes that share an index behind HTTP, so that
 * each change is written once; a name of its own for a node with an embedded index, so that each index gets every change.
 * Nobody where there is no Solr, as in the admin. Thread-safe.
 */
public final class IndexConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(IndexConsumer.class);
    private static final String NAME = "search-index";
    private static final int MAX_HOST = 60;

    private final OutboxConsumers consumers;
    private final FreshnessProperties properties;
    private final Supplier<SearchService> searchService;
    private OutboxConsumer registered;

    public IndexConsumer(
            OutboxConsumers consumers, FreshnessProperties properties, Supplier<SearchService> searchService) {
        this.consumers = consumers;
        this.properties = properties;
        this.searchService = searchService;
    }

    /** Registers at the first call, and recovers what a rebuild left behind that a crash cut short. Empty without Solr. */
    public synchronized Optional<OutboxConsumer> get() {
        if (registered == null && properties.enabled() && searchesSolr()) {
            registered = consumers.register(name(SolrContext.getServer()), Availability.TOPIC);
            int again = registered.replay().recover();
            LOG.info(
                    "The search index is kept fresh as outbox consumer {}{}; {} messages to do again",
                    registered.name(),
                    registered.isFresh()
                            ? ", which is new: rebuild the index once to begin with the present stock"
                            : "",
                    again);
        }
        return Optional.ofNullable(registered);
    }

    private boolean searchesSolr() {
        Class<?> type = AopProxyUtils.ultimateTargetClass(searchService.get());
        return SolrContext.getServer() != null && !DatabaseSearchServiceImpl.class.isAssignableFrom(type);
    }

    private String name(SolrServer solr) {
        if (!properties.consumer().isBlank()) {
            return properties.consumer().strip();
        }
        return solr instanceof EmbeddedSolrServer embedded ? NAME + "@" + host() + "-" + directory(embedded) : NAME;
    }

    private static String host() {
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return host.substring(0, Math.min(host.length(), MAX_HOST));
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** Two nodes on one machine have directories of their own. */
    private static String directory(EmbeddedSolrServer solr) {
        Path home =
                Path.of(solr.getCoreContainer().getSolrHome()).toAbsolutePath().normalize();
        return Integer.toHexString(home.toString().hashCode());
    }
}
