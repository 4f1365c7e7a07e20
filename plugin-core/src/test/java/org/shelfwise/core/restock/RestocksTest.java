package org.shelfwise.core.restock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shelfwise.core.restock.RestockFixture.SKU;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.OnEachServer;
import org.shelfwise.core.testing.TestDatabase;
import org.shelfwise.core.testing.Threads;

class RestocksTest {

    private static final Duration SETTLING = Duration.ofMinutes(5);

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private final RestockListener listener = new RestockListener() {

        @Override
        public void opened(RestockEpisode episode) {
            heard.add("opened " + episode.skuId());
        }

        @Override
        public void ended(RestockEpisode episode) {
            heard.add("ended " + episode.skuId());
        }
    };

    private final RestockListener standing = new RestockListener() {

        @Override
        public void gone(Map<Long, SkuVerdict> verdicts) {
            verdicts.keySet().forEach(sku -> heard.add("gone " + sku));
        }

        @Override
        public void noLongerSold(Set<Long> skuIds) {
            skuIds.forEach(sku -> heard.add("no longer sold " + sku));
        }
    };

    @OnEachDatabase
    void a_sku_that_came_back_and_stayed_opens_one_episode(TestDatabase database) {
        RestockFixture shop = soldOut(database).bookIn(SKU, 5).look();
        assertThat(heard).isEmpty();

        shop.later(SETTLING).look().later(SETTLING);

        assertThat(heard).containsExactly("opened 301");
    }

    @OnEachDatabase
    void the_unit_of_a_cancelled_order_that_is_sold_again_at_once_opens_none(TestDatabase database) {
        RestockFixture shop = soldOut(database).bookIn(SKU, 1).look();

        shop.sell(SKU, 1).bookIn(SKU, 1).later(SETTLING);

        assertThat(heard).isEmpty();
        shop.later(SETTLING);
        assertThat(heard).containsExactly("opened 301");
    }

    @OnEachDatabase
    void an_episode_ends_when_the_last_unit_goes_even_if_nobody_looked_while_it_was_gone(TestDatabase database) {
        RestockFixture shop = soldOut(database).bookIn(SKU, 2).look().later(SETTLING);

        shop.sell(SKU, 2).bookIn(SKU, 3).look();
        assertThat(heard).containsExactly("opened 301", "ended 301");

        shop.later(SETTLING);
        assertThat(heard).containsExactly("opened 301", "ended 301", "opened 301");
    }

    @OnEachDatabase
    void what_could_be_had_all_along_opens_no_episode(TestDatabase database) {
        RestockFixture shop = RestockFixture.on(database).withListener(listener).bookIn(SKU, 5);
        shop.restocks().watch(List.of(SKU, SKU, 4711L), false);

        shop.look().later(SETTLING).sell(SKU, 1).later(SETTLING);

        assertThat(heard).isEmpty();
    }

    @OnEachDatabase
    void a_quantity_that_somebody_typed_in_sql_is_noticed_by_the_next_look(TestDatabase database) {
        RestockFixture shop = soldOut(database);
        database.jdbc().update("UPDATE SHW_STOCK_LEVEL SET ON_HAND = 7 WHERE SKU_ID = ?", SKU);

        shop.look().later(SETTLING);

        assertThat(heard).containsExactly("opened 301");
    }

    @OnEachDatabase
    void what_a_listener_throws_undoes_the_episode_which_opens_at_a_later_look(TestDatabase database) {
        RestockFixture shop = soldOut(database).bookIn(SKU, 5).look();
        List<RestockListener> faults = new ArrayList<>(List.of(new RestockListener() {
            @Override
            public void opened(RestockEpisode episode) {
                throw new IllegalStateException("the disk is full");
            }
        }));
        shop.withListener(new RestockListener() {
            @Override
            public void opened(RestockEpisode episode) {
                faults.forEach(fault -> fault.opened(episode));
            }
        });

        try {
            shop.later(SETTLING);
        } catch (IllegalStateException expected) {
            faults.clear();
        }

        assertThat(faults).isEmpty();
        assertThat(episodes(database)).isZero();
        shop.look();
        assertThat(episodes(database)).isEqualTo(1);
    }

    @OnEachDatabase
    void what_came_back_while_somebody_was_asking_for_it_opens_an_episode(TestDatabase database) {
        RestockFixture shop = RestockFixture.on(database).withListener(listener).bookIn(SKU, 5);

        shop.restocks().watch(List.of(SKU), true);
        shop.look().later(SETTLING);

        assertThat(heard).containsExactly("opened 301");
    }

    @OnEachDatabase
    void what_is_sold_out_is_told_once_it_has_stayed_away_and_at_each_look_from_then_on(TestDatabase database) {
        RestockFixture shop = inHand(database).sell(SKU, 5).look();
        assertThat(heard).isEmpty();

        shop.later(SETTLING.minusSeconds(1)).bookIn(SKU, 1).look().sell(SKU, 1).look();
        shop.later(SETTLING.minusSeconds(1));
        assertThat(heard).as("it was back in between").isEmpty();

        shop.later(Duration.ofSeconds(1)).look();
        assertThat(heard).containsExactly("gone 301", "gone 301");
    }

    @OnEachDatabase
    void what_has_ended_is_told_once_it_has_stayed_so_and_a_mistyped_date_is_not(TestDatabase database) {
        RestockFixture shop = inHand(database);
        Instant now = shop.shop().stock().clock().instant();
        shop.shop().shop().set("BLC_SKU", SKU, "ACTIVE_END_DATE", now.minusSeconds(1));
        shop.look().later(SETTLING.minusSeconds(1));
        assertThat(heard).isEmpty();

        shop.shop().shop().set("BLC_SKU", SKU, "ACTIVE_END_DATE", null);
        shop.later(SETTLING);
        assertThat(heard).isEmpty();

        shop.shop().shop().set("BLC_SKU", SKU, "ACTIVE_END_DATE", now.minusSeconds(1));
        shop.look().later(SETTLING).look();
        assertThat(heard).containsExactly("no longer sold 301", "no longer sold 301");
    }

    @OnEachDatabase
    void what_was_deleted_in_the_admin_or_in_the_database_has_ended_too(TestDatabase database) {
        RestockFixture shop = RestockFixture.on(database).withListener(standing).bookIn(SKU, 5);
        shop.shop().shop().product(50, 3L, 500).product(60, 3L, 600).variant(60, 601);
        shop.restocks().watch(List.of(SKU, 302L, 500L, 601L), false);
        shop.look();

        shop.shop().shop().set("BLC_PRODUCT", 50, "ARCHIVED", "Y");
        database.jdbc().update("DELETE FROM BLC_PRODUCT_SKU_XREF WHERE SKU_ID = 302");
        database.jdbc().update("DELETE FROM BLC_SKU WHERE SKU_ID = 302");
        database.jdbc().update("DELETE FROM BLC_PRODUCT_SKU_XREF WHERE SKU_ID = 601");
        database.jdbc().update("DELETE FROM BLC_PRODUCT WHERE PRODUCT_ID = 60");
        shop.look();
        assertThat(heard).doesNotContain("no longer sold 302", "no longer sold 500", "no longer sold 601");
        heard.clear();
        shop.later(SETTLING);

        assertThat(heard).containsExactlyInAnyOrder("no longer sold 302", "no longer sold 500", "no longer sold 601");
        assertThat(shop.restocks().noLongerSold(List.of(SKU, 302L, 500L, 601L, 4711L)))
                .containsExactlyInAnyOrder(302L, 500L, 601L);
    }

    @OnEachDatabase
    void what_is_switched_off_or_not_on_sale_yet_has_not_ended(TestDatabase database) {
        RestockFixture shop = inHand(database);
        Instant tomorrow = shop.shop().stock().clock().instant().plus(Duration.ofDays(1));

        shop.shop().shop().set("BLC_SKU", SKU, "AVAILABLE_FLAG", "N");
        shop.look().later(SETTLING);
        shop.shop()
                .shop()
                .set("BLC_SKU", SKU, "AVAILABLE_FLAG", null)
                .set("BLC_SKU", 300, "ACTIVE_START_DATE", tomorrow);
        shop.look().later(SETTLING);

        assertThat(heard).containsOnly("gone 301");
        assertThat(shop.restocks().noLongerSold(List.of(SKU))).isEmpty();
    }

    @OnEachDatabase
    void what_has_ended_and_is_sold_again_comes_back_like_anything_else(TestDatabase database) {
        RestockFixture shop = inHand(database);
        Instant now = shop.shop().stock().clock().instant();
        shop.shop().shop().set("BLC_SKU", SKU, "ACTIVE_END_DATE", now.minusSeconds(1));
        shop.look().later(SETTLING);

        shop.shop().shop().set("BLC_SKU", SKU, "ACTIVE_END_DATE", null);
        assertThat(shop.restocks().noLongerSold(List.of(SKU))).isEmpty();
        shop.look().later(SETTLING);

        assertThat(heard).containsExactly("no longer sold 301", "opened 301");
    }

    @OnEachDatabase
    void what_a_listener_throws_undoes_the_end_which_is_told_at_a_later_look(TestDatabase database) {
        List<RuntimeException> faults = new ArrayList<>(List.of(new IllegalStateException("the disk is full")));
        RestockFixture shop = inHand(database).withListener(new RestockListener() {
            @Override
            public void noLongerSold(Set<Long> skuIds) {
                faults.stream().findFirst().ifPresent(fault -> {
                    throw fault;
                });
            }
        });
        shop.shop()
                .shop()
                .set(
                        "BLC_SKU",
                        SKU,
                        "ACTIVE_END_DATE",
                        shop.shop().stock().clock().instant().minusSeconds(1));
        shop.look();

        assertThatThrownBy(() -> shop.later(SETTLING)).isSameAs(faults.get(0));
        assertThat(shop.restocks().noLongerSold(List.of(SKU))).isEmpty();
        faults.clear();
        shop.look();

        assertThat(shop.restocks().noLongerSold(List.of(SKU))).containsExactly(SKU);
    }

    @OnEachServer
    void nodes_that_look_at_the_same_time_open_one_episode(TestDatabase database) throws Exception {
        RestockFixture shop = soldOut(database).bookIn(SKU, 5).look();
        shop.shop().stock().clock().advance(SETTLING);

        Threads.together(8, i -> () -> shop.look());

        assertThat(heard).containsExactly("opened 301");
        assertThat(episodes(database)).isEqualTo(1);
    }

    @OnEachDatabase
    void listeners_see_the_verdicts_of_what_is_watched_and_of_nothing_else(TestDatabase database) {
        List<Map<Long, SkuVerdict>> seen = new ArrayList<>();
        RestockFixture shop = soldOut(database).withListener(new RestockListener() {
            @Override
            public void looked(Map<Long, SkuVerdict> verdicts) {
                seen.add(verdicts);
            }
        });

        shop.look();

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0)).containsOnlyKeys(SKU);
    }

    @OnEachDatabase
    void nodes_walk_in_turn_and_go_on_when_the_clock_is_set_back(TestDatabase database) {
        Duration interval = Duration.ofSeconds(30);
        RestockFixture shop = soldOut(database);
        RestockWalk walk = shop.walk(interval);
        walk.run();
        shop.bookIn(SKU, 1);

        walk.run();
        assertThat(state(database)).as("another node has just walked").isEqualTo("GONE");
        shop.shop().stock().clock().advance(Duration.ofHours(-1));
        walk.run();

        assertThat(state(database)).isEqualTo("SETTLING");
    }

    private static String state(TestDatabase database) {
        return database.jdbc().queryForObject("SELECT STATE FROM SHW_RESTOCK WHERE SKU_ID = " + SKU, String.class);
    }

    /** Somebody waits for the SKU, of which there are five. */
    private RestockFixture inHand(TestDatabase database) {
        RestockFixture shop = RestockFixture.on(database)
                .withListener(listener)
                .withListener(standing)
                .bookIn(SKU, 5);
        shop.restocks().watch(List.of(SKU), false);
        return shop.look();
    }

    /** Somebody waits for the SKU, of which nothing is left. */
    private RestockFixture soldOut(TestDatabase database) {
        RestockFixture shop = RestockFixture.on(database)
                .withListener(listener)
                .bookIn(SKU, 1)
                .sell(SKU, 1);
        shop.restocks().watch(List.of(SKU), true);
        return shop.look();
    }

    private static int episodes(TestDatabase database) {
        return database.jdbc().queryForObject("SELECT COUNT(*) FROM SHW_RESTOCK_EPISODE", Integer.class);
    }
}
