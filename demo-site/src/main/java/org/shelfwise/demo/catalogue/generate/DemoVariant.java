package org.shelfwise.demo.catalogue.generate;

import org.shelfwise.demo.catalogue.source.Colour;

/**
 * One colour in one size.
 *
 * @param size null when the product has no sizes
 * @param quantity units in the web shop's stock room
 */
public record DemoVariant(Colour colour, String size, int quantity) {}
