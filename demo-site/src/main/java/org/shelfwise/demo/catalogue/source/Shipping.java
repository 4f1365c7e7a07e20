package org.shelfwise.demo.catalogue.source;

import java.math.BigDecimal;

/** A way of delivery at a fixed price. */
public record Shipping(String code, BigDecimal price, Words name, Words description) {}
