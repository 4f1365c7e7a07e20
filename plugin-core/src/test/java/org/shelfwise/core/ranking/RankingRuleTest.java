package org.shelfwise.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RankingRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:34:56Z");
    private static final String HAND_SET = "category_7_sort_d asc";

    private final RankingRule rule = new RankingRule();

    @Test
    void sinking_puts_the_tier_before_relevance_and_before_every_sort() {
        assertThat(apply(RankingMode.SINK, null).sort()).isEqualTo("shelfwise_tier_i asc,score desc");
        assertThat(apply(RankingMode.SINK, "price_p desc,name_s asc").sort())
                .isEqualTo("shelfwise_tier_i asc,price_p desc,name_s asc");
    }

    @Test
    void off_asks_for_nothing() {
        assertThat(apply(RankingMode.OFF, "price_p desc")).isEqualTo(new RankingClauses(null, null, null));
    }

    @Test
    void pins_win_only_over_the_order_that_was_set_by_hand() {
        var policy = new RankingPolicy(RankingMode.SINK, HandSetOrder.PINS_WIN, 30);
        assertThat(rule.apply(policy, HAND_SET, true, NOW).sort())
                .isEqualTo("category_7_sort_d asc,shelfwise_tier_i asc");
        assertThat(rule.apply(policy, "price_p asc", false, NOW).sort()).isEqualTo("shelfwise_tier_i asc,price_p asc");
    }

    @Test
    void pins_sink_like_the_others() {
        var policy = new RankingPolicy(RankingMode.SINK, HandSetOrder.PINS_SINK, 30);
        assertThat(rule.apply(policy, HAND_SET, true, NOW).sort())
                .isEqualTo("shelfwise_tier_i asc,category_7_sort_d asc");
    }

    @Test
    void soft_weighs_relevance_but_nothing_that_is_not_sorted_by_relevance() {
        assertThat(apply(RankingMode.SOFT, null).boost()).contains("shelfwise_share_d");
        assertThat(apply(RankingMode.SOFT, "price_p asc").boost()).isNull();
        assertThat(apply(RankingMode.SOFT, "price_p asc").sort()).isEqualTo("shelfwise_gone_i asc,price_p asc");
    }

    @Test
    void the_hiding_filter_stays_the_same_for_an_hour_so_that_it_can_be_kept() {
        var policy = new RankingPolicy(RankingMode.HIDE, HandSetOrder.PINS_SINK, 2);
        String filter = rule.apply(policy, null, false, NOW).filter();
        assertThat(rule.apply(policy, null, false, NOW.plusSeconds(60)).filter())
                .isEqualTo(filter);
        long twoDaysBefore = Instant.parse("2026-11-20T02:00:00Z").toEpochMilli();
        assertThat(filter).isEqualTo("-shelfwise_soldout_l:[* TO " + twoDaysBefore + "]");
    }

    private RankingClauses apply(RankingMode mode, String sort) {
        return rule.apply(new RankingPolicy(mode, HandSetOrder.PINS_SINK, 30), sort, false, NOW);
    }
}
