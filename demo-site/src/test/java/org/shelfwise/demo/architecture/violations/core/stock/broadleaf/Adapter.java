package org.shelfwise.demo.architecture.violations.core.stock.broadleaf;

public final class Adapter {}
