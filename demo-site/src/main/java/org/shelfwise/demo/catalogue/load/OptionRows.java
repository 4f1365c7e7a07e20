package org.shelfwise.demo.catalogue.load;

import org.shelfwise.demo.catalogue.source.CatalogueSource;
import org.shelfwise.demo.catalogue.source.Colour;
import org.shelfwise.demo.catalogue.source.Palette;
import org.shelfwise.demo.catalogue.source.SizeRun;
import org.shelfwise.demo.catalogue.source.Words;
import org.springframework.jdbc.core.JdbcTemplate;

/** Product options: one COLOR option a palette, one SIZE option a size run, shared by the products that come in them. */
final class OptionRows {

    private static final String COLOUR = "COLOR";
    private static final String SIZE = "SIZE";

    private final CatalogueSource source;
    private final Ids ids;
    private final Translations translations;
    private final Batch options;
    private final Batch values;

    OptionRows(JdbcTemplate jdbc, CatalogueSource source, Ids ids, Translations translations) {
        this.source = source;
        this.ids = ids;
        this.translations = translations;
        options = Batch.insert(
                jdbc,
                "BLC_PRODUCT_OPTION",
                "PRODUCT_OPTION_ID",
                "OPTION_TYPE",
                "ATTRIBUTE_NAME",
                "LABEL",
                "DISPLAY_ORDER",
                "REQUIRED",
                "USE_IN_SKU_GENERATION");
        values = Batch.insert(
                jdbc,
                "BLC_PRODUCT_OPTION_VALUE",
                "PRODUCT_OPTION_VALUE_ID",
                "PRODUCT_OPTION_ID",
                "ATTRIBUTE_VALUE",
                "DISPLAY_ORDER");
    }

    void write() {
        source.palettes().forEach(this::addColours);
        source.sizeRuns().stream().filter(run -> !run.sizes().isEmpty()).forEach(this::addSizes);
        Batch.flushAll(options, values);
    }

    private void addColours(Palette palette) {
        addOption(ids.option(palette), COLOUR, 1);
        long order = 0;
        for (Colour colour : palette.colours()) {
            long id = ids.value(palette, colour);
            values.add(id, ids.option(palette), colour.name().en(), ++order);
            translations.add("ProdOptionVal", id, "attributeValue", colour.name());
        }
    }

    private void addSizes(SizeRun run) {
        addOption(ids.option(run), SIZE, 2);
        long order = 0;
        for (String size : run.sizes()) {
            values.add(ids.value(run, size), ids.option(run), size, ++order);
        }
    }

    private void addOption(long id, String attribute, int order) {
        Words label = source.options().get(attribute);
        options.add(id, attribute, attribute, label.en(), order, true, true);
        translations.add("ProdOption", id, "label", label);
    }
}
