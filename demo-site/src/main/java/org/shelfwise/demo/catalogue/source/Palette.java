package org.shelfwise.demo.catalogue.source;

import java.util.List;

/** The colours that a product comes in; one COLOR option shared by all products of the palette. */
public record Palette(String code, List<Colour> colours) {

    public Palette {
        colours = List.copyOf(colours);
    }
}
