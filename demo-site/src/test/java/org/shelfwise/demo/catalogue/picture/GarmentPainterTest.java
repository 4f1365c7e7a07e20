package org.shelfwise.demo.catalogue.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.demo.catalogue.source.CatalogueSource;
import org.shelfwise.demo.catalogue.source.CatalogueYaml;
import org.shelfwise.demo.catalogue.source.Colour;
import org.shelfwise.demo.catalogue.source.Garment;
import org.shelfwise.demo.catalogue.source.Palette;
import org.xml.sax.InputSource;

class GarmentPainterTest {

    private static final CatalogueSource SOURCE = CatalogueYaml.read();

    private final GarmentPainter painter = new GarmentPainter(SOURCE);

    @Test
    void every_garment_of_the_shop_has_a_well_formed_picture_in_every_pattern_and_colour() throws Exception {
        DocumentBuilder xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (Garment garment : SOURCE.garments()) {
            paintAll(garment, xml);
        }
        paintAll(SOURCE.giftCard(), xml);
    }

    private void paintAll(Garment garment, DocumentBuilder xml) {
        for (Palette palette : garment.palettes()) {
            for (Colour colour : palette.colours()) {
                for (String pattern : garment.patterns()) {
                    PictureName name = new PictureName(garment.silhouette(), pattern, 7, colour.code());
                    Optional<String> picture = PictureName.parse(fileOf(name)).flatMap(painter::paint);
                    assertThat(picture).as(name.url()).isPresent();
                    assertThatCode(() -> xml.parse(new InputSource(new StringReader(picture.get()))))
                            .as(name.url())
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void a_picture_never_changes() {
        PictureName name = new PictureName("wrap-dress", "floral", 17, "rust");

        assertThat(painter.paint(name)).isEqualTo(new GarmentPainter(SOURCE).paint(name));
    }

    @Test
    void colours_can_be_told_apart() {
        assertThat(painter.paint(new PictureName("tee", "plain", 1, "red")))
                .isNotEqualTo(painter.paint(new PictureName("tee", "plain", 1, "navy")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tee",
                "tee.plain.1-red.png",
                "../tee.plain.1-red.svg",
                "tee.plain.99999999-red.svg",
                "tee.plain.-1-red.svg",
                "tee.plain.1-red.svg.svg",
                "tee.<script>.1-red.svg",
                "spacesuit.plain.1-red.svg",
                "tee.tartan.1-red.svg",
                "tee.plain.1-ultraviolet.svg"
            })
    void a_name_that_is_no_picture_draws_nothing(String file) {
        assertThat(PictureName.parse(file).flatMap(painter::paint)).isEmpty();
    }

    private static String fileOf(PictureName name) {
        return name.url().substring(name.url().lastIndexOf('/') + 1);
    }
}
