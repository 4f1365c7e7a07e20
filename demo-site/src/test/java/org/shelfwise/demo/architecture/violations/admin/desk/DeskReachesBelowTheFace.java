package org.shelfwise.demo.architecture.violations.admin.desk;

import org.shelfwise.demo.architecture.violations.core.stock.broadleaf.Adapter;

record DeskReachesBelowTheFace(Adapter adapter) {}
