package org.shelfwise.demo.storefront.catalog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.broadleafcommerce.core.catalog.domain.Category;

/** The way from the front page down to a category. */
public class Breadcrumbs {
    /** Deeper is a loop in the merchant's data. */
    private static final int DEEPEST = 8;

    private final long rootCategoryId;

    /** @param rootCategoryId the category that holds all others; the front page stands for it */
    public Breadcrumbs(long rootCategoryId) {
        this.rootCategoryId = rootCategoryId;
    }

    /** @return the categories above, topmost first, without the category itself */
    List<Category> above(Category category) {
        return to(category.getDefaultParentCategory());
    }

    /** @param category may be null
     * @return the category and those above, topmost first */
    List<Category> to(Category category) {
        Deque<Category> way = new ArrayDeque<>();
        for (Category step = category;
                isOnTheWay(step) && way.size() < DEEPEST;
                step = step.getDefaultParentCategory()) {
            way.addFirst(step);
        }
        return List.copyOf(way);
    }

    private boolean isOnTheWay(Category category) {
        return category != null && category.getId() != rootCategoryId;
    }
}
