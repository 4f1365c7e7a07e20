package org.shelfwise.demo.architecture.violations.site.cart;

public final class CartLine {}
