package org.shelfwise.demo.architecture.violations.core.ranking;

final class ReadsUnits {

    final String sql = "SELECT SALABLE FROM SHW_SALABLE";
}
