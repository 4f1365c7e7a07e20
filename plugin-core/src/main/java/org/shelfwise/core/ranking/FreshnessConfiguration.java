package org.shelfwise.core.ranking;

import java.time.Duration;
import javax.sql.DataSource;
import org.broadleafcommerce.core.catalog.dao.ProductDao;
import org.broadleafcommerce.core.search.dao.FieldDao;
import org.broadleafcommerce.core.search.dao.SolrIndexDao;
import org.broadleafcommerce.core.search.service.SearchService;
import org.broadleafcommerce.core.search.service.solr.SolrContext;
import org.broadleafcommerce.core.search.service.solr.SolrHelperService;
import org.broadleafcommerce.core.search.service.solr.SolrIndexService;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.platform.Outbox;
import org.shelfwise.core.platform.OutboxConsumers;
import org.shelfwise.core.platform.OutboxProperties;
import org.shelfwise.core.ranking.broadleaf.CatalogueWalk;
import org.shelfwise.core.ranking.broadleaf.CategoryPlaces;
import org.shelfwise.core.ranking.broadleaf.IndexConsumer;
import org.shelfwise.core.ranking.broadleaf.IndexFreshness;
import org.shelfwise.core.ranking.broadleaf.OptionFields;
import org.shelfwise.core.ranking.broadleaf.PageRankings;
import org.shelfwise.core.ranking.broadleaf.ProductDocuments;
import org.shelfwise.core.ranking.broadleaf.RebuildAdvice;
import org.shelfwise.core.ranking.broadleaf.SolrIndex;
import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what carries changes of stock into the search index. */
@Configuration
public class FreshnessConfiguration {

    @Bean
    public FreshnessProperties shelfwiseFreshnessProperties(
            @Value("${shelfwise.ranking.index.enabled:true}") boolean enabled,
            @Value("${shelfwise.ranking.index.interval-millis:300}") long intervalMillis,
            @Value("${shelfwise.ranking.index.batch-size:100}") int batchSize,
            @Value("${shelfwise.ranking.index.consumer:}") String consumer,
            @Value("${shelfwise.ranking.index.checked-per-second:100}") int checkedPerSecond) {
        return new FreshnessProperties(
                enabled, Duration.ofMillis(intervalMillis), batchSize, consumer, checkedPerSecond);
    }

    @Bean
    public SearchIndex shelfwiseSearchIndex(
            SolrIndexService indexService,
            SolrIndexDao indexDao,
            ProductDao products,
            FieldDao fields,
            SolrHelperService shs,
            PageRankings pages,
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            @Qualifier("blTransactionManager") PlatformTransactionManager transactions) {
        return new SolrIndex(
                new ProductDocuments(
                        indexService,
                        indexDao,
                        products,
                        fields,
                        shs,
                        new CategoryPlaces(dataSource),
                        pages,
                        transactions),
                SolrContext::getServer);
    }

    /** The search service is asked for when first needed: it is advised, and advice needs this. */
    @Bean
    public IndexConsumer shelfwiseIndexConsumer(
            OutboxConsumers consumers, FreshnessProperties properties, BeanFactory beans) {
        return new IndexConsumer(consumers, properties, () -> beans.getBean("blSearchService", SearchService.class));
    }

    @Bean
    public IndexFreshness shelfwiseIndexFreshness(
            IndexConsumer consumer,
            SearchIndex index,
            ProductRankings rankings,
            OptionFields optionFields,
            FreshnessProperties properties,
            OutboxProperties outbox) {
        IndexRefresh refresh = new IndexRefresh(index, rankings, optionFields::facetOptions);
        return new IndexFreshness(consumer, refresh, properties, outbox.poll());
    }

    @Bean
    public IndexCheck shelfwiseIndexCheck(
            IndexConsumer consumer,
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            SearchIndex index,
            ProductRankings rankings,
            OptionFields optionFields,
            Outbox outbox,
            @Qualifier("blTransactionManager") PlatformTransactionManager transactions,
            FreshnessProperties properties) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new IndexCheck(
                () -> consumer.get().isPresent(),
                new CatalogueWalk(dataSource),
                index,
                rankings,
                optionFields::facetOptions,
                ids -> transaction.execute(status -> {
                    outbox.publish(Availability.TOPIC, ids);
                    return null;
                }),
                properties.checkedPerSecond());
    }

    @Bean
    public RebuildAdvice shelfwiseRebuildAdvice(IndexConsumer consumer, PageRankings pages) {
        return new RebuildAdvice(consumer, pages);
    }

    @Bean
    public static BeanNameAutoProxyCreator shelfwiseSolrIndexServiceProxies() {
        return RankingConfiguration.advise("blSolrIndexService", "shelfwiseRebuildAdvice");
    }
}
