package org.shelfwise.demo.architecture.violations.core.stock;

public record StockLevel(long units) {}
