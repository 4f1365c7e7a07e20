package org.shelfwise.demo.architecture.violations.core.stock;

import org.shelfwise.demo.architecture.violations.core.ranking.Ranking;

record KnowsRanking(Ranking ranking) {}
