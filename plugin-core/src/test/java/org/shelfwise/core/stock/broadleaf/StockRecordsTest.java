package org.shelfwise.core.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.stock.StockLocations.WEB;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.service.ServiceRegistryBuilder;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.StockFixture;
import org.shelfwise.core.stock.StockLevel;
import org.shelfwise.core.stock.StockLine;
import org.shelfwise.core.stock.broadleaf.domain.StockHoldRecord;
import org.shelfwise.core.stock.broadleaf.domain.StockLevelRecord;
import org.shelfwise.core.stock.broadleaf.domain.StockMovementRecord;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

class StockRecordsTest {

    private static final List<StockLine> ONE = List.of(new StockLine(1, 1));

    @OnEachDatabase
    void the_shops_jpql_reads_what_the_ledger_wrote(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(3, 1);
        stock.ledger().take(WEB, ONE, new MovementNote(MovementCause.SALE, "order:1", "shopper", "a dress"));
        stock.holds().hold(WEB, ONE, "pre-order", "order:2", Duration.ofHours(1));

        assertThat(only(database, StockLevelRecord.class, "from ShelfwiseStockLevel where skuId = 1"))
                .returns(WEB, StockLevelRecord::getLocation)
                .returns(2L, StockLevelRecord::getOnHand)
                .returns(1L, StockLevelRecord::getHeld)
                .returns(null, StockLevelRecord::getSoldOutAt)
                .returns(stock.clock().instant(), StockLevelRecord::getChangedAt);
        assertThat(only(database, StockMovementRecord.class, "from ShelfwiseStockMovement where cause = 'SALE'"))
                .returns(-1L, StockMovementRecord::getDelta)
                .returns(3L, StockMovementRecord::getOnHandBefore)
                .returns(2L, StockMovementRecord::getOnHandAfter)
                .returns(0L, StockMovementRecord::getHeldBefore)
                .returns(0L, StockMovementRecord::getHeldAfter)
                .returns(MovementCause.SALE, StockMovementRecord::getCause)
                .returns("order:1", StockMovementRecord::getReference)
                .returns("shopper", StockMovementRecord::getActor)
                .returns("a dress", StockMovementRecord::getReason)
                .returns(stock.clock().instant(), StockMovementRecord::getOccurredAt);
        assertThat(only(database, StockHoldRecord.class, "from ShelfwiseStockHold"))
                .returns(1L, StockHoldRecord::getQuantity)
                .returns("pre-order", StockHoldRecord::getPurpose)
                .returns("order:2", StockHoldRecord::getReference)
                .returns(stock.clock().instant().plus(Duration.ofHours(1)), StockHoldRecord::getExpiresAt);
    }

    /** {@code create-drop} is what the platform's own demo shop develops with. */
    @OnEachDatabase
    void a_shop_whose_hibernate_creates_the_schema_keeps_its_stock(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(3, 1);

        withSession(database, "create-drop", session -> null);

        assertThat(stock.ledger().levels(List.of(1L)).get(1L)).containsExactly(new StockLevel(1, WEB, 3, 0));
        assertThat(database.jdbc().queryForObject("SELECT SALABLE FROM SHW_SALABLE WHERE SKU_ID = 1", Long.class))
                .isEqualTo(3);
    }

    private static <T> T only(TestDatabase database, Class<T> type, String hql) {
        return type.cast(withSession(
                database, "validate", session -> session.createQuery(hql).uniqueResult()));
    }

    private static <T> T withSession(TestDatabase database, String schemaAction, Function<Session, T> work) {
        Configuration configuration = new Configuration()
                .addAnnotatedClass(StockLevelRecord.class)
                .addAnnotatedClass(StockMovementRecord.class)
                .addAnnotatedClass(StockHoldRecord.class)
                .setProperty(AvailableSettings.DIALECT, database.hibernateDialect())
                .setProperty(AvailableSettings.HBM2DDL_AUTO, schemaAction);
        SessionFactory factory = configuration.buildSessionFactory(new ServiceRegistryBuilder()
                .applySettings(configuration.getProperties())
                .applySetting(AvailableSettings.DATASOURCE, database.dataSource())
                .buildServiceRegistry());
        Session session = factory.openSession();
        try {
            return work.apply(session);
        } finally {
            session.close();
            factory.close();
        }
    }
}
