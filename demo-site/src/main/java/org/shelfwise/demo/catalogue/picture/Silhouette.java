package org.shelfwise.demo.catalogue.picture;

import java.util.List;

/** How one kind of garment is drawn; see {@code demo/silhouettes.yaml}. Lines are path data. */
record Silhouette(
        List<Part> parts,
        List<String> folds,
        List<String> lights,
        List<String> seams,
        List<String> stitches,
        List<String> laces,
        List<String> fringe,
        List<Button> buttons,
        Lettering lettering) {

    /**
     * A piece of cloth.
     *
     * @param fill a colour of its own, {@code #rrggbb}; null for the garment's
     * @param pattern a print of its own, or {@code none}; null for the garment's
     * @param lean degrees by which the print is turned, as on a hanging sleeve
     */
    record Part(String path, int tone, String fill, String pattern, int lean) {}

    record Button(double x, double y, double radius) {}

    record Lettering(double x, double y, String text, boolean light) {}
}
