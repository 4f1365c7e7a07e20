package org.shelfwise.core.ranking;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.broadleafcommerce.core.search.dao.FieldDao;
import org.broadleafcommerce.core.search.service.solr.SolrHelperService;
import org.broadleafcommerce.core.search.service.solr.SolrSearchServiceExtensionManager;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.ranking.broadleaf.CriteriaGuard;
import org.shelfwise.core.ranking.broadleaf.FacetAgreement;
import org.shelfwise.core.ranking.broadleaf.FacetRecount;
import org.shelfwise.core.ranking.broadleaf.JdbcOptionValues;
import org.shelfwise.core.ranking.broadleaf.OptionFields;
import org.shelfwise.core.ranking.broadleaf.PageRankings;
import org.shelfwise.core.ranking.broadleaf.RankingIndexHandler;
import org.shelfwise.core.ranking.broadleaf.RankingQueryHandler;
import org.shelfwise.core.ranking.broadleaf.SearchAdvice;
import org.shelfwise.core.settings.Settings;
import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Wires ranking into the platform's search and index services. */
@Configuration
public class RankingConfiguration {

    @Bean
    public RankingKeys shelfwiseRankingKeys(
            @Value("${" + RankingKeys.MODE + ":sink}") String mode,
            @Value("${" + RankingKeys.HAND_SET_ORDER + ":pins-sink}") String handSetOrder,
            @Value("${" + RankingKeys.HIDE_AFTER_DAYS + ":30}") String hideAfterDays) {
        return RankingKeys.withDefaults(mode, handSetOrder, hideAfterDays);
    }

    @Bean
    public RankingPolicies shelfwiseRankingPolicies(
            Settings settings,
            RankingKeys keys,
            @Qualifier("shelfwiseClock") Clock clock,
            @Value("${shelfwise.ranking.settings-keep-millis:2000}") long keepMillis) {
        return new SettingsRankingPolicies(settings, keys, clock, Duration.ofMillis(keepMillis));
    }

    @Bean
    public TierPolicy shelfwiseTierPolicy() {
        return new StandardTiers();
    }

    @Bean
    public OptionValues shelfwiseOptionValues(@Qualifier("shelfwiseDataSource") DataSource dataSource) {
        return new JdbcOptionValues(new NamedParameterJdbcTemplate(dataSource));
    }

    @Bean
    public ProductRankings shelfwiseProductRankings(Availability availability, OptionValues values, TierPolicy tiers) {
        return new ProductRankings(availability, values, tiers);
    }

    @Bean
    public OptionFields shelfwiseOptionFields(FieldDao fields) {
        return new OptionFields(fields);
    }

    @Bean
    public PageRankings shelfwisePageRankings(ProductRankings rankings, OptionFields optionFields) {
        return new PageRankings(rankings, optionFields);
    }

    @Bean
    public RankingIndexHandler shelfwiseRankingIndexHandler(
            PageRankings pages, SolrSearchServiceExtensionManager handlers) {
        RankingIndexHandler handler = new RankingIndexHandler(pages);
        handlers.registerHandler(handler);
        return handler;
    }

    @Bean
    public RankingQueryHandler shelfwiseRankingQueryHandler(
            RankingPolicies policies,
            SolrHelperService shs,
            @Value("${shelfwise.ranking.facets-agree:true}") boolean facetsAgree,
            @Qualifier("shelfwiseClock") Clock clock,
            SolrSearchServiceExtensionManager handlers) {
        RankingQueryHandler handler =
                new RankingQueryHandler(policies, new RankingRule(), new FacetAgreement(shs, facetsAgree), clock);
        handlers.registerHandler(handler);
        return handler;
    }

    @Bean
    public SearchAdvice shelfwiseSearchAdvice(FieldDao fields, SolrHelperService shs) {
        return new SearchAdvice(new CriteriaGuard(fields, shs), new FacetRecount());
    }

    @Bean
    public static BeanNameAutoProxyCreator shelfwiseSearchProxies() {
        return advise("blSearchService", "shelfwiseSearchAdvice");
    }

    @Bean
    public static BeanNameAutoProxyCreator shelfwiseSolrIndexDaoProxies() {
        return advise("blSolrIndexDao", "shelfwisePageRankings");
    }

    static BeanNameAutoProxyCreator advise(String bean, String advice) {
        BeanNameAutoProxyCreator proxies = new BeanNameAutoProxyCreator();
        proxies.setBeanNames(bean);
        proxies.setInterceptorNames(advice);
        return proxies;
    }
}
