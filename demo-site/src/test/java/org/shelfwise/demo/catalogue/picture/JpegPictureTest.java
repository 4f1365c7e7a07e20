package org.shelfwise.demo.catalogue.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shelfwise.demo.catalogue.source.CatalogueSource;
import org.shelfwise.demo.catalogue.source.CatalogueYaml;
import org.shelfwise.demo.catalogue.source.Garment;

class JpegPictureTest {

    private static final CatalogueSource SOURCE = CatalogueYaml.read();
    private static final int DARK = 60;

    private final GarmentPainter painter = new GarmentPainter(SOURCE);

    static Stream<PictureName> garments() {
        return Stream.concat(SOURCE.garments().stream(), Stream.of(SOURCE.giftCard()))
                .map(JpegPictureTest::first);
    }

    private static PictureName first(Garment garment) {
        return new PictureName(
                garment.silhouette(),
                garment.patterns().get(0),
                7,
                garment.palettes().get(0).colours().get(0).code());
    }

    @ParameterizedTest
    @MethodSource("garments")
    void every_garment_is_drawn_in_the_sheets_shape_up_to_its_edges(PictureName name) throws IOException {
        BufferedImage picture = jpeg(name);

        assertThat(picture.getWidth()).isEqualTo(JpegPicture.WIDTH);
        assertThat(picture.getHeight()).isEqualTo(JpegPicture.WIDTH * 6 / 5);
        assertThat(green(picture, 0, 0)).isGreaterThan(DARK);
        assertThat(green(picture, picture.getWidth() - 1, picture.getHeight() - 1))
                .isGreaterThan(DARK);
    }

    @Test
    void it_has_the_colour_that_was_asked_for() throws IOException {
        BufferedImage red = jpeg(new PictureName("tee", "plain", 1, "red"));
        BufferedImage navy = jpeg(new PictureName("tee", "plain", 1, "navy"));
        int middle = JpegPicture.WIDTH / 2;

        assertThat(red(red, middle, middle)).isGreaterThan(2 * red(navy, middle, middle));
    }

    private BufferedImage jpeg(PictureName name) throws IOException {
        byte[] jpeg = JpegPicture.of(painter.paint(name).orElseThrow());
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static int red(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) >> 16 & 0xff;
    }

    private static int green(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) >> 8 & 0xff;
    }
}
