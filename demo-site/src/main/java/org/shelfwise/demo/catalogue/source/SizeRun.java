package org.shelfwise.demo.catalogue.source;

import java.util.List;

/** The sizes that a product comes in, smallest first; empty when it has no sizes. */
public record SizeRun(String code, List<String> sizes) {

    public SizeRun {
        sizes = List.copyOf(sizes);
    }
}
