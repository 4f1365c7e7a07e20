package org.shelfwise.demo.architecture.violations.site.availability;

import org.shelfwise.demo.architecture.violations.site.cart.CartLine;

record KnowsCart(CartLine line) {}
