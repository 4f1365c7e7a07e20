package org.shelfwise.demo.catalogue.picture;

import java.util.Locale;

/** An opaque sRGB colour, channels 0 to 255. */
record Shade(int red, int green, int blue) {

    private static final Shade INK = new Shade(26, 22, 24);
    private static final Shade PAPER = new Shade(255, 250, 240);

    /** @param hex {@code #rrggbb} */
    static Shade of(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Shade(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** Lighter for a positive percentage, darker for a negative one. */
    Shade tone(int percent) {
        return mix(percent < 0 ? INK : PAPER, Math.abs(percent) / 100.0);
    }

    /** @param share of the other colour, 0 to 1 */
    Shade mix(Shade other, double share) {
        return new Shade(
                between(red, other.red, share), between(green, other.green, share), between(blue, other.blue, share));
    }

    /** Perceived lightness, 0 to 1 (the weights of ITU-R BT.601). */
    double lightness() {
        return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
    }

    /** A print that can be seen on this colour without shouting. */
    Shade contrast() {
        return lightness() > 0.6 ? tone(-55) : tone(72);
    }

    String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
