package org.shelfwise.demo.architecture.violations.core.ranking;

final class WritesStock {

    final String sql = "UPDATE SHW_STOCK_LEVEL SET ON_HAND = 0";
}
