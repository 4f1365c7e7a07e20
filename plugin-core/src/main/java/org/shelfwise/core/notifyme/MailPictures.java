package org.shelfwise.core.notifyme;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which form of a catalogue picture mails show. A shop whose pictures can be had in other forms or sizes, from an image
 * server perhaps, defines a bean {@code shelfwiseMailPictures}. Thread-safe.
 */
@FunctionalInterface
public interface MailPictures {

    /**
     * @param url as the catalogue has it: a path within the shop or absolute, perhaps with a query
     * @return where the mail finds the picture; empty when mail programs cannot show it, and the SKU's next one is tried
     */
    Optional<String> shown(String url);

    /**
     * All as they are, but for those that common mail programs leave blank: Gmail and Outlook show no SVG, and Outlook for
     * Windows none of the newer formats. A file without an ending is taken for one that is shown.
     */
    static MailPictures raster() {
        Set<String> blank = Set.of("svg", "svgz", "webp", "avif", "heic");
        return url -> {
            String path = url.split("[?#]", 2)[0];
            String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return blank.contains(ending) ? Optional.empty() : Optional.of(url);
        };
    }
}
