package org.shelfwise.demo.catalogue.load;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.shelfwise.demo.catalogue.picture.PictureName;
import org.shelfwise.demo.catalogue.source.CatalogueSource;
import org.shelfwise.demo.catalogue.source.Category;
import org.shelfwise.demo.catalogue.source.Garment;
import org.springframework.jdbc.core.JdbcTemplate;

/** The category tree under one hidden root, each category with the picture of what it holds. */
final class CategoryRows {

    private static final String ROOT_NAME = "Shop";

    private final CatalogueSource source;
    private final Ids ids;
    private final Translations translations;
    private final Batch categories;
    private final Batch tree;
    private final Batch media;
    private final Batch mediaMap;

    CategoryRows(JdbcTemplate jdbc, CatalogueSource source, Ids ids, Translations translations) {
        this.source = source;
        this.ids = ids;
        this.translations = translations;
        categories = Batch.insert(
                jdbc,
                "BLC_CATEGORY",
                "CATEGORY_ID",
                "NAME",
                "DESCRIPTION",
                "URL",
                "DEFAULT_PARENT_CATEGORY_ID",
                "ACTIVE_START_DATE");
        tree = Batch.insert(
                jdbc, "BLC_CATEGORY_XREF", "CATEGORY_XREF_ID", "CATEGORY_ID", "SUB_CATEGORY_ID", "DISPLAY_ORDER");
        media = Batch.insert(jdbc, "BLC_MEDIA", "MEDIA_ID", "URL", "ALT_TEXT", "TITLE");
        mediaMap = Batch.insert(jdbc, "BLC_CATEGORY_MEDIA_MAP", "BLC_CATEGORY_CATEGORY_ID", "MEDIA_ID", "MAP_KEY");
    }

    void write() {
        Timestamp since = Timestamp.valueOf(source.activeSince().atStartOfDay());
        categories.add(Ids.ROOT_CATEGORY, ROOT_NAME, ROOT_NAME, null, null, since);
        for (Category category : source.categories()) {
            long id = ids.category(category.code());
            long parent = category.parent() == null ? Ids.ROOT_CATEGORY : ids.category(category.parent());
            categories.add(id, category.name().en(), category.description().en(), category.url(), parent, since);
            tree.add(id, parent, id, BigDecimal.valueOf(id));
            translations.add("Category", id, "name", category.name());
            translations.add("Category", id, "description", category.description());
            garmentOf(category).ifPresent(garment -> addPicture(category, id, garment));
        }
        Batch.flushAll(categories, tree, media, mediaMap);
    }

    private void addPicture(Category category, long id, Garment garment) {
        PictureName picture = new PictureName(
                garment.silhouette(),
                garment.patterns().get(0),
                (int) id,
                garment.palettes().get(0).colours().get(0).code());
        media.add(id, picture.url(), category.name().en(), category.name().en());
        mediaMap.add(id, id, "primary");
    }

    private Optional<Garment> garmentOf(Category category) {
        List<String> leaves = source.categories().stream()
                .filter(c -> c.equals(category) || category.code().equals(c.parent()))
                .map(Category::code)
                .toList();
        return source.garments().stream()
                .filter(garment -> leaves.contains(garment.category()) || category.shelf() != null)
                .skip("sale".equals(category.shelf()) ? source.garments().size() / 2 : 0)
                .findFirst();
    }
}
