package org.shelfwise.demo.catalogue.picture;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that a picture is drawn from, and its file name: {@code wrap-dress.floral.17-rust.svg}.
 *
 * @param variation 0 to 9,999,999; varies the background and the print
 */
public record PictureName(String silhouette, String pattern, int variation, String colour) {

    /** The ending of the drawing itself, and of the picture of it that mail programs show. */
    static final String SVG = ".svg";

    static final String JPEG = ".jpg";

    private static final Pattern FILE =
            Pattern.compile("([a-z-]{1,20})\\.([a-z]{1,20})\\.(\\d{1,7})-([a-z]{1,20})\\.svg");
    private static final String FOLDER = "/demo/pictures/";

    /** The name that a file name stands for; empty when it is malformed. Knows not whether the parts exist. */
    public static Optional<PictureName> parse(String file) {
        Matcher matcher = FILE.matcher(file);
        return matcher.matches()
                ? Optional.of(new PictureName(
                        matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)), matcher.group(4)))
                : Optional.empty();
    }

    /** The name behind a {@link #url}; empty for anything else. */
    public static Optional<PictureName> at(String url) {
        return url.startsWith(FOLDER) ? parse(url.substring(FOLDER.length())) : Optional.empty();
    }

    /** Path of the picture in the shop. */
    public String url() {
        return FOLDER + stem() + SVG;
    }

    /** Path of a small JPEG of it, for programs that show no SVG. */
    public String jpegUrl() {
        return FOLDER + stem() + JPEG;
    }

    private String stem() {
        return silhouette + "." + pattern + "." + variation + "-" + colour;
    }
}
