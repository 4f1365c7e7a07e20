package org.shelfwise.core.ranking.broadleaf;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.solr.common.SolrInputDocument;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.locale.domain.Locale;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.search.domain.Field;
import org.broadleafcommerce.core.search.domain.solr.FieldType;
import org.broadleafcommerce.core.search.service.solr.AbstractSolrSearchServiceExtensionHandler;
import org.broadleafcommerce.core.search.service.solr.SolrHelperService;
import org.shelfwise.core.ranking.IndexFields;
import org.shelfwise.core.ranking.ProductRanking;

/** Writes what ranking and facets need into each document that the platform builds. */
public final class RankingIndexHandler extends AbstractSolrSearchServiceExtensionHandler {

    /** Before the platform's translating handler (1000), which would look for our fields among the product's properties. */
    private static final int PRIORITY = 500;

    private static final Set<FieldType> MANY_VALUES = Set.of(FieldType.STRINGS, FieldType.TEXTS);

    private final PageRankings pages;

    public RankingIndexHandler(PageRankings pages) {
        this.pages = pages;
        setPriority(PRIORITY);
    }

    @Override
    public ExtensionResultStatusType attachAdditionalBasicFields(
            Product product, SolrInputDocument document, SolrHelperService shs) {
        ProductRanking ranking = pages.of(product.getId());
        if (ranking == null) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        document.setField(IndexFields.TIER, ranking.tier());
        document.setField(IndexFields.GONE, ranking.gone() ? 1 : 0);
        document.setField(IndexFields.SHARE, ranking.share());
        if (ranking.soldOutSince() != null) {
            document.setField(IndexFields.SOLD_OUT_SINCE, ranking.soldOutSince().toEpochMilli());
        }
        document.setField(IndexFields.FINGERPRINT, ranking.fingerprint());
        ranking.tokens().forEach(token -> document.addField(IndexFields.TOKENS, token));
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    @Override
    public ExtensionResultStatusType addPropertyValues(
            Product product,
            Field field,
            FieldType fieldType,
            Map<String, Object> values,
            String propertyName,
            List<Locale> locales) {
        String option = OptionFields.optionOf(field);
        if (option == null) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        ProductRanking ranking = pages.of(product.getId());
        Set<String> buyable =
                ranking == null ? Set.of() : ranking.buyableValues().getOrDefault(option, Set.of());
        if (!buyable.isEmpty()) {
            Object value = fitting(field, fieldType, buyable);
            prefixes(field, locales).forEach(prefix -> values.put(prefix, value));
        }
        return ExtensionResultStatusType.HANDLED_STOP;
    }

    private static Object fitting(Field field, FieldType type, Set<String> values) {
        if (MANY_VALUES.contains(type)) {
            return List.copyOf(values);
        }
        if (type.equals(FieldType.TEXT)) {
            return String.join(" ", values);
        }
        throw new IllegalStateException(
                "The search field " + field.getAbbreviation() + " is a facet over a product option,"
                        + " of which a product has many values, but its type " + type.getType()
                        + " holds one. Set its facet field type to 'ss' (BLC_FIELD.FACET_FIELD_TYPE) and rebuild the index.");
    }

    /** As the platform's translating handler names them, so that the facet is found in every language. */
    private static Collection<String> prefixes(Field field, List<Locale> locales) {
        if (!Boolean.TRUE.equals(field.getTranslatable())) {
            return Set.of("");
        }
        Set<String> prefixes = new TreeSet<>();
        for (Locale locale : locales) {
            String code = locale.getLocaleCode();
            int country = code.indexOf('_');
            boolean whole = country <= 0 || Boolean.TRUE.equals(locale.getUseCountryInSearchIndex());
            prefixes.add(whole ? code : code.substring(0, country));
        }
        return prefixes;
    }
}
