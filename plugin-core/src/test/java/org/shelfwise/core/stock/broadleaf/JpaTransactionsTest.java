package org.shelfwise.core.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.stock.StockLocations.WEB;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.StockFixture;
import org.shelfwise.core.stock.StockLine;
import org.shelfwise.core.stock.Taken;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.PlatformUnit;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** The platform's transactions are JPA's: the ledger's SQL must run inside them. */
class JpaTransactionsTest {

    private static final MovementNote SALE = MovementNote.of(MovementCause.SALE, null);
    private static final List<StockLine> ONE = List.of(new StockLine(1, 1));

    @OnEachDatabase
    void a_sale_inside_the_platforms_transaction_lives_and_dies_with_it(TestDatabase database) {
        try (PlatformUnit unit = PlatformUnit.over(database)) {
            StockFixture stock =
                    StockFixture.on(database, unit.transactionManager()).withOnHand(5, 1);

            new TransactionTemplate(unit.transactionManager()).execute(status -> {
                stock.ledger().take(WEB, ONE, SALE);
                assertThat(onHand(unit.factory())).isEqualTo(4L);
                status.setRollbackOnly();
                return null;
            });
            assertThat(stock.ledger().available(WEB, List.of(1L))).containsExactly(Map.entry(1L, 5L));

            assertThat(stock.ledger().take(WEB, ONE, SALE)).isInstanceOf(Taken.class);
            assertThat(stock.ledger().available(WEB, List.of(1L))).containsExactly(Map.entry(1L, 4L));
        }
    }

    private static Object onHand(EntityManagerFactory factory) {
        EntityManager entities = EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        return entities.createQuery("select l.onHand from ShelfwiseStockLevel l where l.skuId = 1")
                .getSingleResult();
    }
}
