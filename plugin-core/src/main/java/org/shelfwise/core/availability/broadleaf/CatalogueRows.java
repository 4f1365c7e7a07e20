package org.shelfwise.core.availability.broadleaf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Gathers the rows of a statement of {@link SkuSql} by product, in whatever order they come. */
final class CatalogueRows implements RowCallbackHandler {

    /** SKUs of no product are under null. */
    private final Map<Long, ProductRows> byProduct = new HashMap<>();

    Collection<ProductRows> products() {
        return byProduct.values();
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        byProduct
                .computeIfAbsent(Columns.id(row, "product_id"), ProductRows::new)
                .add(row);
    }
}
