package org.shelfwise.demo.architecture.violations.core.stock;

import org.shelfwise.demo.architecture.violations.core.stock.broadleaf.Adapter;

record CallsAdapter(Adapter adapter) {}
