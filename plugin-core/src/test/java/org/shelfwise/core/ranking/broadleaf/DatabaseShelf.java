package org.shelfwise.core.ranking.broadleaf;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.ProductVerdict;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.platform.Outbox;
import org.shelfwise.core.platform.OutboxFixture;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The stock of the freshness tests: a table of units by product, changed together with a message in the outbox. */
final class DatabaseShelf implements Availability {

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Outbox outbox;

    DatabaseShelf(DataSource dataSource, Clock clock, int products) {
        jdbc = new NamedParameterJdbcTemplate(dataSource);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        outbox = OutboxFixture.outbox(dataSource, clock);
        jdbc.getJdbcOperations().execute("CREATE TABLE SHELF (PRODUCT_ID BIGINT PRIMARY KEY, UNITS BIGINT NOT NULL)");
        for (long id = 1; id <= products; id++) {
            jdbc.getJdbcOperations().update("INSERT INTO SHELF VALUES (?, 1)", id);
        }
    }

    void set(long productId, long units) {
        transaction.execute(status -> {
            jdbc.getJdbcOperations().update("UPDATE SHELF SET UNITS = ? WHERE PRODUCT_ID = ?", units, productId);
            outbox.publish(Availability.TOPIC, List.of(productId));
            return null;
        });
    }

    /** As somebody does who does not know of us. */
    void setSilently(long productId, long units) {
        jdbc.getJdbcOperations().update("UPDATE SHELF SET UNITS = ? WHERE PRODUCT_ID = ?", units, productId);
    }

    Set<Long> soldOut() {
        return new TreeSet<>(
                jdbc.getJdbcOperations().queryForList("SELECT PRODUCT_ID FROM SHELF WHERE UNITS = 0", Long.class));
    }

    @Override
    public Map<Long, SkuVerdict> ofSkus(Collection<Long> skuIds) {
        throw new UnsupportedOperationException("ranking asks about products");
    }

    @Override
    public Map<Long, ProductVerdict> ofProducts(Collection<Long> productIds) {
        Map<Long, ProductVerdict> verdicts = new HashMap<>();
        if (!productIds.isEmpty()) {
            jdbc.query(
                    "SELECT PRODUCT_ID, UNITS FROM SHELF WHERE PRODUCT_ID IN (:ids)",
                    Map.of("ids", new HashSet<>(productIds)),
                    row -> {
                        verdicts.put(row.getLong(1), verdict(row.getLong(1), row.getLong(2)));
                    });
        }
        return verdicts;
    }

    private static ProductVerdict verdict(long id, long units) {
        AvailabilityStatus status = units > 0 ? AvailabilityStatus.IN_STOCK : AvailabilityStatus.SOLD_OUT;
        Reason reason = units > 0 ? Reason.ON_HAND : Reason.SOLD_OUT;
        SkuVerdict sku = new SkuVerdict(id * 10, status, reason, OptionalLong.of(units), OptionalLong.empty(), null);
        return new ProductVerdict(id, status, reason, OptionalLong.empty(), null, List.of(new Variant(sku, Set.of())));
    }
}
