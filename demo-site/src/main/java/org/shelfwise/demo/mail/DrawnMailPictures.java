package org.shelfwise.demo.mail;

import java.util.Optional;
import org.shelfwise.core.notifyme.MailPictures;
import org.shelfwise.demo.catalogue.picture.PictureName;

/** The demo's drawings as JPEG; what a merchant uploads as it is. */
public final class DrawnMailPictures implements MailPictures {

    private final MailPictures others = MailPictures.raster();

    @Override
    public Optional<String> shown(String url) {
        return PictureName.at(url).map(PictureName::jpegUrl).or(() -> others.shown(url));
    }
}
