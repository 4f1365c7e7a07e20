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
    public IndexRefresh shelfwiseIndexRefresh(SearchIndex index, ProductRankings rankings, OptionFields optionFields) {
        return new IndexRefresh(index, rankings, optionFields::facetOptions);
    }

    @Bean
    public IndexFreshness shelfwiseIndexFreshness(
            IndexConsumer consumer, IndexRefresh refresh, FreshnessProperties properties, OutboxProperties outbox) {
        return new IndexFreshness(consumer, refresh, properties, outbox.poll());
    }

    @Bean
    public IndexCheck shelfwiseIndexCheck(
            IndexConsumer consumer,
            @Qualifier("shelfwiseDataSource") DataSource dataSource,
            SearchIndex index,
            ProductRankings rankings,
            OptionFields optionFields,
            IndexRefresh refresh,
            FreshnessProperties properties) {
        return new IndexCheck(
                () -> consumer.get().isPresent(),
                new CatalogueWalk(dataSource),
                index,
                rankings,
                optionFields::facetOptions,
                refresh,
                properties.checkedPerSecond());
    }

    @Bean
    public RebuildAdvice shelfwiseRebuildAdvice(IndexConsumer consumer) {
        return new RebuildAdvice(consumer);
    }

    @Bean
    public static BeanNameAutoProxyCreator shelfwiseSolrIndexServiceProxies() {
        return RankingConfiguration.advise("blSolrIndexService", "shelfwiseRebuildAdvice");
    }
}
