package org.shelfwise.demo.architecture.violations.site.left;

import org.shelfwise.demo.architecture.violations.core.stock.broadleaf.Adapter;

record ReachesBelowTheFace(Adapter adapter) {}
