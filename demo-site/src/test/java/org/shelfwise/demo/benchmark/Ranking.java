package org.shelfwise.demo.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.broadleafcommerce.core.search.service.SearchService;
import org.shelfwise.core.ranking.RankingKeys;
import org.shelfwise.core.ranking.broadleaf.RankingQueryHandler;
import org.shelfwise.core.ranking.broadleaf.SearchAdvice;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.SettingsEditor;
import org.springframework.aop.framework.Advised;

/** Turns ranking on and off in the running shop, for all who search in it. */
final class Ranking {

    /** How searches are ranked. */
    enum Arm {
        /** Mode {@code sink}. */
        ON,
        /** Mode {@code off}: the platform's order, but our guard of the criteria, and facets that agree. */
        OFF,
        /** Neither our query handler nor our advice: as if the plugin did not know of searches. */
        PLATFORM
    }

    private static final long SETTINGS_ARE_KEPT_MILLIS = 2_100;

    private final SettingsEditor editor;
    private final RankingKeys keys;
    private final RankingQueryHandler handler;
    private final Advised search;
    private final SearchAdvice advice;

    Ranking(BenchmarkShop shop) {
        editor = shop.bean("shelfwiseSettingsEditor", SettingsEditor.class);
        keys = shop.bean("shelfwiseRankingKeys", RankingKeys.class);
        handler = shop.bean("shelfwiseRankingQueryHandler", RankingQueryHandler.class);
        search = (Advised) shop.bean("blSearchService", SearchService.class);
        advice = shop.bean("shelfwiseSearchAdvice", SearchAdvice.class);
        if (search.indexOf(advice) < 0) {
            throw new IllegalStateException("the search service is advised by others: " + search);
        }
    }

    void enter(Arm arm) {
        search.removeAdvice(advice);
        if (arm != Arm.PLATFORM) {
            search.addAdvice(advice);
        }
        handler.setEnabled(arm != Arm.PLATFORM);
        editor.set(keys.mode(), SettingPlace.SITE, arm == Arm.OFF ? "off" : "sink", "benchmark");
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SETTINGS_ARE_KEPT_MILLIS));
    }
}
