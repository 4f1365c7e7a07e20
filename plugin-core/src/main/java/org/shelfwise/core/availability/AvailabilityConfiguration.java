package org.shelfwise.core.availability;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.shelfwise.core.availability.broadleaf.BroadleafSkuCatalogue;
import org.shelfwise.core.availability.rules.DiscontinuedRule;
import org.shelfwise.core.availability.rules.InactiveRule;
import org.shelfwise.core.availability.rules.LowRule;
import org.shelfwise.core.availability.rules.NotTrackedRule;
import org.shelfwise.core.availability.rules.OnHandRule;
import org.shelfwise.core.availability.rules.SoldOutRule;
import org.shelfwise.core.availability.rules.UnavailableRule;
import org.shelfwise.core.platform.Outbox;
import org.shelfwise.core.settings.Settings;
import org.shelfwise.core.settings.SettingsListener;
import org.shelfwise.core.stock.StockListener;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the feature {@code availability}. */
@Configuration
public class AvailabilityConfiguration {

    @Bean
    public AvailabilityKeys shelfwiseAvailabilityKeys(
            @Value("${" + AvailabilityKeys.LOW_STOCK_THRESHOLD + ":5}") String lowStockThreshold,
            @Value("${" + AvailabilityKeys.SHOW_QUANTITY_BELOW + ":4}") String showQuantityBelow) {
        return AvailabilityKeys.withDefaults(lowStockThreshold, showQuantityBelow);
    }

    @Bean
    public SkuCatalogue shelfwiseSkuCatalogue(
            @Qualifier("shelfwiseDataSource") DataSource dataSource, @Qualifier("shelfwiseClock") Clock clock) {
        return new BroadleafSkuCatalogue(dataSource, clock);
    }

    @Bean
    public Availability shelfwiseAvailability(
            SkuCatalogue shelfwiseSkuCatalogue,
            Settings shelfwiseSettings,
            AvailabilityKeys shelfwiseAvailabilityKeys,
            List<AvailabilityRule> rules) {
        return new Verdicts(
                shelfwiseSkuCatalogue,
                new ThresholdSettings(shelfwiseSettings, shelfwiseAvailabilityKeys),
                new RuleChain(rules));
    }

    @Bean
    public StockListener shelfwiseAvailabilityChanges(
            SkuCatalogue shelfwiseSkuCatalogue,
            Settings shelfwiseSettings,
            AvailabilityKeys shelfwiseAvailabilityKeys,
            List<AvailabilityRule> rules,
            Outbox shelfwiseOutbox) {
        return new AvailabilityChanges(
                shelfwiseSkuCatalogue,
                new ThresholdSettings(shelfwiseSettings, shelfwiseAvailabilityKeys),
                new RuleChain(rules),
                shelfwiseOutbox);
    }

    @Bean
    public SettingsListener shelfwiseThresholdChanges(
            AvailabilityKeys shelfwiseAvailabilityKeys,
            Settings shelfwiseSettings,
            SkuCatalogue shelfwiseSkuCatalogue,
            Outbox shelfwiseOutbox) {
        return new ThresholdChanges(
                shelfwiseAvailabilityKeys, shelfwiseSettings, shelfwiseSkuCatalogue, shelfwiseOutbox);
    }

    @Bean
    public AvailabilityRule shelfwiseInactiveRule() {
        return new InactiveRule();
    }

    @Bean
    public AvailabilityRule shelfwiseUnavailableRule() {
        return new UnavailableRule();
    }

    @Bean
    public AvailabilityRule shelfwiseDiscontinuedRule() {
        return new DiscontinuedRule();
    }

    @Bean
    public AvailabilityRule shelfwiseNotTrackedRule() {
        return new NotTrackedRule();
    }

    @Bean
    public AvailabilityRule shelfwiseOnHandRule() {
        return new OnHandRule();
    }

    @Bean
    public AvailabilityRule shelfwiseLowRule() {
        return new LowRule();
    }

    @Bean
    public AvailabilityRule shelfwiseSoldOutRule() {
        return new SoldOutRule();
    }
}
