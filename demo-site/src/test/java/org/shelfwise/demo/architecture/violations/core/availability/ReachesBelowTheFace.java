package org.shelfwise.demo.architecture.violations.core.availability;

import org.shelfwise.demo.architecture.violations.core.stock.broadleaf.Adapter;

record ReachesBelowTheFace(Adapter adapter) {}
