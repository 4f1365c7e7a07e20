package org.shelfwise.demo.catalogue.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code demo/silhouettes.yaml}. */
final class Silhouettes {

    private static final String ONE_SIDE = "!";
    private static final int SLEEVE = 150;
    private static final int SLEEVE_LEAN = 13;

    private Silhouettes() {}

    /** All silhouettes of the demo by name. */
    static Map<String, Silhouette> read() {
        try (InputStream in = Silhouettes.class.getResourceAsStream("/demo/silhouettes.yaml")) {
            Map<String, Map<String, Object>> drawings = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            Map<String, Silhouette> silhouettes = new TreeMap<>();
            drawings.forEach((name, drawing) -> silhouettes.put(name, silhouette(drawing)));
            return silhouettes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Silhouette silhouette(Map<String, Object> drawing) {
        List<Silhouette.Part> parts = new ArrayList<>();
        list(drawing, "parts").forEach(part -> addPart((Map<?, ?>) part, parts));
        return new Silhouette(
                parts,
                lines(drawing, "folds"),
                lines(drawing, "lights"),
                lines(drawing, "seams"),
                lines(drawing, "stitches"),
                lines(drawing, "laces"),
                lines(drawing, "fringe"),
                list(drawing, "buttons").stream().map(Silhouettes::button).toList(),
                lettering((Map<?, ?>) drawing.get("lettering")));
    }

    private static void addPart(Map<?, ?> part, List<Silhouette.Part> parts) {
        if (part.containsKey("half")) {
            parts.add(part(part, Outline.parse((String) part.get("half")).whole(), 0));
            return;
        }
        Outline outline = Outline.parse((String) part.get("path"));
        boolean mirror = part.containsKey("mirror");
        int lean = mirror && outline.height() > SLEEVE ? SLEEVE_LEAN : 0;
        parts.add(part(part, outline, lean));
        if (mirror) {
            parts.add(part(part, outline.mirrored(), -lean));
        }
    }

    private static Silhouette.Part part(Map<?, ?> part, Outline outline, int lean) {
        Integer tone = (Integer) part.get("tone");
        return new Silhouette.Part(
                outline.toString(),
                tone == null ? 0 : tone,
                (String) part.get("fill"),
                (String) part.get("pattern"),
                lean);
    }

    private static List<String> lines(Map<String, Object> drawing, String key) {
        List<String> lines = new ArrayList<>();
        for (Object value : list(drawing, key)) {
            String line = (String) value;
            Outline outline = Outline.parse(line.replace(ONE_SIDE, ""));
            lines.add(outline.toString());
            if (!line.endsWith(ONE_SIDE)) {
                lines.add(outline.mirrored().toString());
            }
        }
        return lines;
    }

    private static Silhouette.Button button(Object value) {
        List<?> numbers = (List<?>) value;
        return new Silhouette.Button(number(numbers, 0), number(numbers, 1), number(numbers, 2));
    }

    private static Silhouette.Lettering lettering(Map<?, ?> value) {
        if (value == null) {
            return null;
        }
        List<?> at = (List<?>) value.get("at");
        return new Silhouette.Lettering(
                number(at, 0), number(at, 1), (String) value.get("text"), value.containsKey("light"));
    }

    private static double number(List<?> numbers, int index) {
        return ((Number) numbers.get(index)).doubleValue();
    }

    private static List<?> list(Map<String, Object> drawing, String key) {
        Object value = drawing.get(key);
        return value == null ? List.of() : (List<?>) value;
    }
}
