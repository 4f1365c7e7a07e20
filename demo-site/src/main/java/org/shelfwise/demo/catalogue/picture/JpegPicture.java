package org.shelfwise.demo.catalogue.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/** A drawing as mail programs show it. */
final class JpegPicture {

    /** Twice as wide as mails show it, for screens with two pixels in place of one; in whole pixels at the sheet's 5 : 6. */
    static final int WIDTH = 240;

    /** Left out, so that no font has to be installed. */
    private static final Pattern LETTERING = Pattern.compile("<text[^>]*>[^<]*</text>");

    private JpegPicture() {}

    /** @param svg as {@link GarmentPainter} draws it */
    static byte[] of(String svg) {
        Canvas canvas = new Canvas();
        canvas.addTranscodingHint(ImageTranscoder.KEY_WIDTH, (float) WIDTH);
        try {
            canvas.transcode(
                    new TranscoderInput(new StringReader(LETTERING.matcher(svg).replaceAll(""))), null);
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(canvas.image, "jpeg", jpeg);
            return jpeg.toByteArray();
        } catch (TranscoderException e) {
            throw new IllegalStateException("A drawing of the demo's own cannot be rendered", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Canvas extends ImageTranscoder {

        private BufferedImage image;

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage rendered, TranscoderOutput nowhere) {
            image = rendered;
        }
    }
}
