package org.shelfwise.demo.catalogue.picture;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shelfwise.demo.catalogue.source.CatalogueSource;
import org.shelfwise.demo.catalogue.source.Colour;

/**
 * Draws a garment as SVG. A pure function of the picture's name: the same name is always the same picture. Thread-safe.
 */
public final class GarmentPainter {

    private final Map<String, Silhouette> silhouettes = Silhouettes.read();
    private final Map<String, Shade> colours = new TreeMap<>();

    /** @param source knows the colours */
    public GarmentPainter(CatalogueSource source) {
        source.palettes().stream()
                .flatMap(palette -> palette.colours().stream())
                .forEach((Colour colour) -> colours.put(colour.code(), Shade.of(colour.hex())));
    }

    /** The picture as an SVG document; empty when there is no such silhouette, pattern or colour. */
    public Optional<String> paint(PictureName name) {
        Silhouette silhouette = silhouettes.get(name.silhouette());
        Shade cloth = colours.get(name.colour());
        Optional<Fabric> fabric = Fabric.named(name.pattern());
        if (silhouette == null || cloth == null || fabric.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Sheet(silhouette, fabric.get(), cloth, name.variation()).draw());
    }

    /** One picture in the making. */
    private static final class Sheet {

        private static final List<String> BACKDROPS = List.of("#f3eee6", "#edf0ea", "#ebeff2", "#f4ece8", "#efedf3");
        private static final List<String> BACKDROPS_OF_PALE_CLOTH = List.of("#d8cfc2", "#c9d0c8", "#c8cfd6", "#d6c8c4");

        private final Silhouette silhouette;
        private final Fabric fabric;
        private final Shade cloth;
        private final int variation;
        private final Map<String, String> patterns = new TreeMap<>();
        private final StringBuilder drawing = new StringBuilder();

        Sheet(Silhouette silhouette, Fabric fabric, Shade cloth, int variation) {
            this.silhouette = silhouette;
            this.fabric = fabric;
            this.cloth = cloth;
            this.variation = variation;
        }

        String draw() {
            drawShadow();
            silhouette.parts().forEach(this::drawPart);
            drawLines(silhouette.fringe(), cloth.tone(-8), "stroke-width='16' stroke-dasharray='2.5 3'");
            drawSoftly("lights", silhouette.lights(), "#fff", cloth.lightness() > 0.6 ? 0.34 : 0.15);
            drawSoftly("folds", silhouette.folds(), cloth.tone(-75).hex(), 0.27);
            drawLines(silhouette.seams(), cloth.tone(-48), "stroke-width='1.5' opacity='.75'");
            drawLines(
                    silhouette.stitches(), cloth.contrast(), "stroke-width='1.4' stroke-dasharray='5 4' opacity='.6'");
            drawLines(silhouette.laces(), Shade.of("#fbf8f2").tone(-6), "stroke-width='6' stroke-linecap='round'");
            silhouette.buttons().forEach(this::drawButton);
            drawLettering();
            return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 600 720' width='600' height='720'>"
                    + definitions()
                    + "<rect width='600' height='720' fill='url(#backdrop)'/><rect width='600' height='720' fill='url(#light)'/>"
                    + drawing + "</svg>";
        }

        private String definitions() {
            List<String> backdrops = cloth.lightness() > 0.74 ? BACKDROPS_OF_PALE_CLOTH : BACKDROPS;
            Shade backdrop = Shade.of(backdrops.get(variation % backdrops.size()));
            return "<defs>"
                    + "<linearGradient id='backdrop' x1='0' y1='0' x2='0' y2='1'><stop offset='0' stop-color='"
                    + backdrop.tone(20).hex() + "'/><stop offset='1' stop-color='"
                    + backdrop.tone(-7).hex()
                    + "'/></linearGradient>"
                    + "<radialGradient id='light' cx='.42' cy='.36' r='.8'><stop offset='0' stop-color='#fff'"
                    + " stop-opacity='.55'/><stop offset='.6' stop-color='#fff' stop-opacity='0'/></radialGradient>"
                    + "<linearGradient id='volume'><stop offset='0' stop-color='#120c10' stop-opacity='.21'/>"
                    + "<stop offset='.2' stop-color='#120c10' stop-opacity='.05'/>"
                    + "<stop offset='.4' stop-color='#fff' stop-opacity='.09'/>"
                    + "<stop offset='.66' stop-color='#120c10' stop-opacity='.02'/>"
                    + "<stop offset='1' stop-color='#120c10' stop-opacity='.23'/></linearGradient>"
                    + "<linearGradient id='fall' x1='0' y1='0' x2='0' y2='1'><stop offset='0' stop-color='#fff'"
                    + " stop-opacity='.08'/><stop offset='1' stop-color='#120c10' stop-opacity='.13'/></linearGradient>"
                    + "<filter id='blur' x='-20%' y='-20%' width='140%' height='140%'><feGaussianBlur stdDeviation='13'/></filter>"
                    + "<filter id='soft' x='-20%' y='-20%' width='140%' height='140%'><feGaussianBlur stdDeviation='6'/></filter>"
                    + "<clipPath id='garment'>" + outlines("") + "</clipPath>"
                    + String.join("", patterns.values()) + "</defs>";
        }

        private void drawShadow() {
            drawing.append("<g filter='url(#blur)' opacity='.30' transform='translate(12 18)'>")
                    .append(outlines(" fill='#2c2226'"))
                    .append("</g>");
        }

        private String outlines(String attributes) {
            return silhouette.parts().stream()
                    .map(part -> "<path d='" + part.path() + "'" + attributes + "/>")
                    .collect(Collectors.joining());
        }

        private void drawPart(Silhouette.Part part) {
            Shade shade = (part.fill() == null ? cloth : Shade.of(part.fill())).tone(part.tone());
            drawing.append("<g fill-rule='evenodd'>");
            fill(part, shade.hex());
            if (!"none".equals(part.pattern())) {
                fill(part, "url(#" + pattern(part) + ")");
            }
            fill(part, "url(#volume)");
            fill(part, "url(#fall)");
            drawing.append("<path d='" + part.path() + "' fill='none' stroke='"
                    + shade.tone(-42).hex() + "' stroke-width='1.6' stroke-linejoin='round' opacity='.8'/></g>");
        }

        private void fill(Silhouette.Part part, String paint) {
            drawing.append("<path d='" + part.path() + "' fill='" + paint + "'/>");
        }

        /** The id of the part's pattern, defined on first use. */
        private String pattern(Silhouette.Part part) {
            Fabric own = part.pattern() == null
                    ? fabric
                    : Fabric.named(part.pattern()).orElseThrow();
            String id = own.name().toLowerCase(Locale.ROOT) + (part.lean() < 0 ? "R" : part.lean() > 0 ? "L" : "");
            patterns.computeIfAbsent(id, key -> own.pattern(key, cloth, part.lean(), variation % 97));
            return id;
        }

        private void drawSoftly(String id, List<String> lines, String colour, double opacity) {
            if (!lines.isEmpty()) {
                drawing.append("<g clip-path='url(#garment)'><g filter='url(#soft)' fill='none' stroke-linecap='round'"
                        + " stroke-width='12' stroke='" + colour + "' opacity='" + opacity + "'>");
                lines.forEach(line -> drawing.append("<path d='" + line + "'/>"));
                drawing.append("</g></g>");
            }
        }

        private void drawLines(List<String> lines, Shade shade, String attributes) {
            for (String line : lines) {
                drawing.append("<path d='" + line + "' fill='none' stroke='" + shade.hex() + "' " + attributes + "/>");
            }
        }

        private void drawButton(Silhouette.Button button) {
            Shade shade = cloth.lightness() > 0.5 ? cloth.tone(-52) : cloth.tone(58);
            String at = "cx='" + button.x() + "' cy='" + button.y() + "'";
            drawing.append("<circle " + at + " r='" + (button.radius() + 1) + "' fill='#120c10' opacity='.25'/>")
                    .append("<circle " + at + " r='" + button.radius() + "' fill='" + shade.hex() + "'/>")
                    .append("<circle " + at + " r='" + button.radius() * 0.55 + "' fill='none' stroke='"
                            + shade.tone(-35).hex() + "' stroke-width='1'/>");
        }

        private void drawLettering() {
            Silhouette.Lettering lettering = silhouette.lettering();
            if (lettering != null) {
                drawing.append("<text x='" + lettering.x() + "' y='" + lettering.y()
                        + "' text-anchor='middle' font-family='Georgia,serif' font-size='15' letter-spacing='1.5' fill='"
                        + (lettering.light() ? "#f3e6cf" : "#4a3f36") + "'>" + lettering.text() + "</text>");
            }
        }
    }
}
