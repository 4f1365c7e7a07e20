package org.shelfwise.demo.docs;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.codehaus.jackson.JsonNode;
import org.codehaus.jackson.map.ObjectMapper;

/** The README's table of properties, made from the metadata that the plugin jars carry for editors. */
record ConfigurationTable(List<Row> rows) {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    record Row(String name, String type, String defaultValue, String description) {

        String markdown() {
            return "| `%s` | %s | %s | %s |"
                    .formatted(
                            name,
                            type.substring(type.lastIndexOf('.') + 1),
                            defaultValue.isEmpty() ? "" : "`" + defaultValue + "`",
                            description);
        }
    }

    static ConfigurationTable fromClassPath() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (URL url :
                Collections.list(ConfigurationTable.class.getClassLoader().getResources(METADATA))) {
            try (InputStream in = url.openStream()) {
                for (JsonNode property : new ObjectMapper().readTree(in).get("properties")) {
                    if (property.get("name").asText().startsWith("shelfwise.")) {
                        rows.add(row(property));
                    }
                }
            }
        }
        rows.sort(Comparator.comparing(Row::name));
        return new ConfigurationTable(rows);
    }

    private static Row row(JsonNode property) {
        return new Row(
                property.get("name").asText(),
                property.get("type").asText(),
                property.has("defaultValue") ? property.get("defaultValue").asText() : "",
                property.get("description").asText());
    }

    String markdown() {
        return rows.stream()
                .map(Row::markdown)
                .collect(
                        Collectors.joining("\n", "| property | type | default | meaning |\n|---|---|---|---|\n", "\n"));
    }
}
