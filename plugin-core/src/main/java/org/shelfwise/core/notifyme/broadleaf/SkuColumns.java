package org.shelfwise.core.notifyme.broadleaf;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What a SKU's own row says; null for what it leaves to its product's default SKU. */
record SkuColumns(String name, BigDecimal retailPrice, BigDecimal salePrice) {

    /** @param prefix of the columns' labels */
    static SkuColumns read(ResultSet row, String prefix) throws SQLException {
        return new SkuColumns(
                row.getString(prefix + "name"),
                row.getBigDecimal(prefix + "retail"),
                row.getBigDecimal(prefix + "sale"));
    }
}
