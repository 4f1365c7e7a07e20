package org.shelfwise.demo.architecture.violations.core.stock;

final class StockHelper {}
