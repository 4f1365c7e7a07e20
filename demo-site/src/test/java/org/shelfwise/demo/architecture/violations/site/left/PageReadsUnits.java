package org.shelfwise.demo.architecture.violations.site.left;

final class PageReadsUnits {

    final String sql = "SELECT SALABLE FROM SHW_SALABLE";
}
