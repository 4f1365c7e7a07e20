package org.shelfwise.core.ranking.broadleaf;

import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Walks through all products in id order, a few at a time, and from the first again after the last. For one thread. */
public final class CatalogueWalk implements Function<Integer, List<Long>> {

    private final JdbcTemplate jdbc;
    private long last = Long.MIN_VALUE;

    public CatalogueWalk(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** @return at most so many ids, fewer at the end of the catalogue */
    @Override
    public List<Long> apply(Integer count) {
        List<Long> ids = jdbc.queryForList(
                "SELECT PRODUCT_ID FROM BLC_PRODUCT WHERE PRODUCT_ID > ? ORDER BY PRODUCT_ID LIMIT ?",
                Long.class,
                last,
                count);
        last = ids.size() < count ? Long.MIN_VALUE : ids.get(ids.size() - 1);
        return ids;
    }
}
