package org.shelfwise.site.availability;

import java.io.IOException;
import org.codehaus.jackson.JsonNode;
import org.codehaus.jackson.map.ObjectMapper;

final class Json {

    private Json() {}

    static JsonNode of(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
