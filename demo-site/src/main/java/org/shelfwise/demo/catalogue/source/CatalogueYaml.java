package org.shelfwise.demo.catalogue.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code demo/catalogue.yaml}; a reference to something that the file does not define stops it. */
public final class CatalogueYaml {

    private final Node root;
    private final Map<String, Material> materials;
    private final Map<String, Palette> palettes;
    private final Map<String, SizeRun> sizeRuns;
    private final Map<String, String> brands;

    private CatalogueYaml(Node root) {
        this.root = root;
        this.materials = byCode(root.entries("materials", CatalogueYaml::material), Material::code);
        Map<String, Colour> colours = byCode(root.entries("colours", CatalogueYaml::colour), Colour::code);
        this.palettes = byCode(
                root.entries("palettes", (code, node) -> new Palette(code, all(node.texts(code), colours))),
                Palette::code);
        this.sizeRuns =
                byCode(root.entries("sizeRuns", (code, node) -> new SizeRun(code, node.texts(code))), SizeRun::code);
        this.brands = new LinkedHashMap<>();
        root.entries("brands", (code, node) -> brands.put(code, node.text(code)));
    }

    /** Reads the demo's own file from the class path. */
    public static CatalogueSource read() {
        try (InputStream in = CatalogueYaml.class.getResourceAsStream("/demo/catalogue.yaml")) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new CatalogueYaml(new Node("catalogue", document)).source();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CatalogueSource source() {
        return new CatalogueSource(
                activeSince(),
                new Currency(
                        root.node("currency").text("code"),
                        root.node("currency").text("name")),
                root.nodes("locales", n -> new ShopLocale(n.text("code"), n.text("name"), n.has("default"))),
                root.nodes("countries", CatalogueYaml::country),
                root.nodes("shipping", CatalogueYaml::shipping),
                labels("facets"),
                root.values("priceRanges").stream().map(Integer.class::cast).toList(),
                labels("options"),
                root.nodes("categories", CatalogueYaml::category),
                List.copyOf(palettes.values()),
                List.copyOf(sizeRuns.values()),
                root.texts("styles").stream().map(CatalogueYaml::style).toList(),
                root.nodes("garments", this::garment),
                garment(root.node("giftCard")));
    }

    private LocalDate activeSince() {
        Date date = (Date) root.value("activeSince");
        return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private Map<String, Words> labels(String key) {
        Map<String, Words> labels = new LinkedHashMap<>();
        root.entries(key, (name, node) -> labels.put(name, node.words(name)));
        return labels;
    }

    private Garment garment(Node node) {
        List<?> price = node.values("price");
        return new Garment(
                node.text("code"),
                node.text("category"),
                node.text("silhouette"),
                node.number("weight"),
                (Integer) price.get(0),
                (Integer) price.get(1),
                one(node.text("sizes"), sizeRuns),
                node.texts("patterns"),
                all(node.texts("materials"), materials),
                all(node.texts("palettes"), palettes),
                all(node.texts("brands"), brands),
                node.words("noun"),
                node.words("copy"));
    }

    private static Material material(String code, Node node) {
        return new Material(code, node.node(code).words("name"), node.node(code).words("care"));
    }

    private static Colour colour(String code, Node node) {
        return new Colour(code, node.node(code).text("hex"), node.node(code).words("name"));
    }

    private static Category category(Node node) {
        return new Category(
                node.text("code"),
                node.textOrNull("parent"),
                node.textOrNull("shelf"),
                node.text("url"),
                node.words("name"),
                node.words("description"));
    }

    private static Country country(Node node) {
        Map<String, String> states = new LinkedHashMap<>();
        node.entries("states", (code, names) -> states.put(code, names.text(code)));
        return new Country(node.text("code"), node.text("name"), states);
    }

    private static Shipping shipping(Node node) {
        return new Shipping(
                node.text("code"),
                new BigDecimal(node.text("price")).setScale(2),
                node.words("name"),
                node.words("description"));
    }

    private static Words style(String text) {
        String[] names = text.split("/");
        return new Words(names[0], names[0], names[1]);
    }

    private static <T> Map<String, T> byCode(List<T> values, Function<T, String> code) {
        return values.stream().collect(Collectors.toMap(code, v -> v, (a, b) -> b, LinkedHashMap::new));
    }

    private static <T> List<T> all(List<String> codes, Map<String, T> known) {
        return codes.stream().map(code -> one(code, known)).toList();
    }

    private static <T> T one(String code, Map<String, T> known) {
        T value = known.get(code);
        if (value == null) {
            throw new IllegalArgumentException("demo catalogue: '" + code + "' is none of " + known.keySet());
        }
        return value;
    }
}
