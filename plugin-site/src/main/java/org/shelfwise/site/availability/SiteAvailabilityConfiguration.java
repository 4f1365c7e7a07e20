package org.shelfwise.site.availability;

import org.shelfwise.core.availability.Availability;
import org.shelfwise.site.availability.dialect.AddToCartAttribute;
import org.shelfwise.site.availability.dialect.BadgeAttribute;
import org.shelfwise.site.availability.dialect.CardSource;
import org.shelfwise.site.availability.dialect.JsonLdAttribute;
import org.shelfwise.site.availability.dialect.PickerAttribute;
import org.shelfwise.site.availability.dialect.PrefetchAttribute;
import org.shelfwise.site.availability.dialect.ProductAttribute;
import org.shelfwise.site.availability.picker.PickerMaker;
import org.shelfwise.site.platform.PageJson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stock in front of shoppers: badges, cards, the picker and structured data. For the storefront's root context. */
@Configuration
public class SiteAvailabilityConfiguration {

    @Bean
    public SiteProperties shelfwiseSiteProperties(
            @Value("${shelfwise.site.picker:buttons}") String picker,
            @Value("${shelfwise.site.swatch-options:COLOR,COLOUR}") String swatchOptions) {
        return SiteProperties.of(picker, swatchOptions);
    }

    @Bean
    public StockWords shelfwiseStockWords(@Qualifier("messageSource") MessageSource messages) {
        return new StockWords(messages);
    }

    @Bean
    public RequestVerdicts shelfwiseRequestVerdicts(Availability shelfwiseAvailability) {
        return new RequestVerdicts(shelfwiseAvailability);
    }

    @Bean
    public ProductCards shelfwiseProductCards(RequestVerdicts verdicts, StockWords words) {
        return new ProductCards(verdicts, words);
    }

    @Bean
    public ProductPages shelfwiseProductPages(RequestVerdicts verdicts) {
        return new ProductPages(verdicts);
    }

    @Bean
    public PickerMaker shelfwisePickerMaker(StockWords words, SiteProperties properties) {
        return new PickerMaker(words, properties.swatchOptions());
    }

    @Bean
    public CardSource shelfwiseCardSource(ProductCards cards) {
        return new CardSource(cards);
    }

    @Bean
    public PrefetchAttribute shelfwisePrefetchAttribute(RequestVerdicts verdicts) {
        return new PrefetchAttribute(verdicts);
    }

    @Bean
    public ProductAttribute shelfwiseProductAttribute(CardSource source) {
        return new ProductAttribute(source);
    }

    @Bean
    public BadgeAttribute shelfwiseBadgeAttribute(CardSource source) {
        return new BadgeAttribute(source);
    }

    @Bean
    public AddToCartAttribute shelfwiseAddToCartAttribute(CardSource source) {
        return new AddToCartAttribute(source);
    }

    @Bean
    public PickerAttribute shelfwisePickerAttribute(ProductPages pages, PickerMaker maker, SiteProperties properties) {
        return new PickerAttribute(pages, maker, properties.picker());
    }

    @Bean
    public JsonLdAttribute shelfwiseJsonLdAttribute(ProductPages pages, PageJson json) {
        return new JsonLdAttribute(pages, json);
    }
}
