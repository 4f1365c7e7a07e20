package org.shelfwise.demo.architecture.violations.site.left;

final class PageWritesStock {

    final String sql = "UPDATE SHW_STOCK_LEVEL SET ON_HAND = 0";
}
