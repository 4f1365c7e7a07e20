package org.shelfwise.demo.catalogue.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is woven, knitted or printed: an SVG pattern in the colours of a garment. */
enum Fabric {
    PLAIN(6, 6, "<path d='M0,6 L6,0' stroke='%dark' stroke-width='.6' opacity='.10'/>"),
    DENIM(
            5,
            5,
            "<path d='M-1,6 L6,-1' stroke='%pale' stroke-width='1.1' opacity='.20'/>"
                    + "<path d='M1.5,6 L6,1.5' stroke='%dark' stroke-width='.8' opacity='.16'/>"),
    CORD(
            9,
            9,
            "<rect x='0' width='3' height='9' fill='%dark' opacity='.24'/>"
                    + "<rect x='4.5' width='2.5' height='9' fill='%pale' opacity='.16'/>"),
    RIB(
            11,
            14,
            "<rect x='0' width='3.4' height='14' fill='%dark' opacity='.22'/>"
                    + "<path d='M3.4,0 L7.2,7 L11,0 M3.4,7 L7.2,14 L11,7' fill='none' stroke='%dark'"
                    + " stroke-width='1' opacity='.16'/>"),
    CABLE(
            64,
            56,
            "<rect x='0' width='4' height='56' fill='%dark' opacity='.22'/>"
                    + "<rect x='8' width='3' height='56' fill='%dark' opacity='.14'/>"
                    + "<path d='M20,0 C20,18 46,10 46,28 C46,46 20,38 20,56' fill='none' stroke='%dark'"
                    + " stroke-width='7' opacity='.20'/>"
                    + "<path d='M46,0 C46,18 20,10 20,28 C20,46 46,38 46,56' fill='none' stroke='%pale'"
                    + " stroke-width='7' opacity='.26'/>"
                    + "<rect x='55' width='3' height='56' fill='%dark' opacity='.14'/>"),
    STRIPE(44, 44, "<rect y='9' width='44' height='13' fill='%print' opacity='.86'/>"),
    CHECK(
            72,
            72,
            "<rect x='8' width='26' height='72' fill='%print' opacity='.30'/>"
                    + "<rect y='8' width='72' height='26' fill='%print' opacity='.30'/>"
                    + "<rect x='52' width='4' height='72' fill='%accent' opacity='.55'/>"
                    + "<rect y='52' width='72' height='4' fill='%accent' opacity='.55'/>"),
    DOTS(
            36,
            36,
            "<circle cx='9' cy='9' r='4.6' fill='%print' opacity='.88'/>"
                    + "<circle cx='27' cy='27' r='4.6' fill='%print' opacity='.88'/>"),
    HERRINGBONE(
            22,
            12,
            "<path d='M0,12 L11,0 L22,12 M0,18 L11,6 L22,18 M0,6 L11,-6 L22,6' fill='none' stroke='%pale'"
                    + " stroke-width='1.6' opacity='.30'/>"),
    WEAVE(
            12,
            12,
            "<path d='M0,3 L6,3 M6,9 L12,9' stroke='%dark' stroke-width='2.4' opacity='.26'/>"
                    + "<path d='M3,6 L3,12 M9,0 L9,6' stroke='%pale' stroke-width='2.4' opacity='.30'/>"),
    FLORAL(90, 90, flower(22, 24, 1) + flower(68, 62, 0.8) + leaf(50, 22) + leaf(14, 66) + leaf(68, 13) + bud(46, 70));

    private final int width;
    private final int height;
    private final String drawing;

    Fabric(int width, int height, String drawing) {
        this.width = width;
        this.height = height;
        this.drawing = drawing;
    }

    static Optional<Fabric> named(String name) {
        return Arrays.stream(values())
                .filter(fabric -> fabric.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /**
     * The SVG pattern element.
     *
     * @param lean degrees by which it is turned
     * @param shift moves the print, so that two products of one kind differ
     */
    String pattern(String id, Shade cloth, int lean, int shift) {
        return "<pattern id='" + id + "' width='" + width + "' height='" + height
                + "' patternUnits='userSpaceOnUse' patternTransform='rotate(" + lean + " 300 300) translate("
                + shift % width + " " + shift * 7 % height + ")'>" + coloured(cloth) + "</pattern>";
    }

    private String coloured(Shade cloth) {
        Shade print = cloth.contrast();
        return drawing.replace("%dark", cloth.tone(-65).hex())
                .replace("%pale", cloth.tone(60).hex())
                .replace("%print", print.hex())
                .replace("%accent", accent(cloth).hex());
    }

    /** A second print colour: warm on cool cloth, cool on warm cloth. */
    private static Shade accent(Shade cloth) {
        Shade warm = Shade.of("#c9683f");
        Shade cool = Shade.of("#3d5a6c");
        return (cloth.red() > cloth.blue() ? cool : warm).mix(cloth.contrast(), 0.25);
    }

    private static String flower(int x, int y, double scale) {
        StringBuilder petals = new StringBuilder();
        for (int turn = 0; turn < 360; turn += 72) {
            petals.append("<ellipse cx='0' cy='-7' rx='4.6' ry='7' transform='rotate(" + turn + ")' fill='%print'/>");
        }
        return "<g opacity='.92' transform='translate(" + x + " " + y + ") scale(" + scale + ")'>" + petals
                + "<circle r='3.4' fill='%accent'/></g>";
    }

    private static String leaf(int x, int y) {
        return "<path transform='translate(" + x + " " + y + ") rotate(" + (x * 7 % 90 - 45) + ")'"
                + " d='M0,0 C5,-6 12,-6 16,0 C12,5 5,5 0,0 Z' fill='%accent' opacity='.62'/>";
    }

    private static String bud(int x, int y) {
        return "<circle cx='" + x + "' cy='" + y + "' r='3.2' fill='%print' opacity='.85'/>";
    }
}
