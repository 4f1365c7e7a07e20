package org.shelfwise.demo.architecture.violations.site.left;

import org.shelfwise.demo.architecture.violations.core.stock.StockLevel;

record InterpretsStock(StockLevel level) {}
