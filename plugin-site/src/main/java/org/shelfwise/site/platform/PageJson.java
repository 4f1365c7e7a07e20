package org.shelfwise.site.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.codehaus.jackson.JsonFactory;
import org.codehaus.jackson.SerializableString;
import org.codehaus.jackson.io.CharacterEscapes;
import org.codehaus.jackson.map.ObjectMapper;

/** Writes JSON that is also safe inside a {@code <script>} element, whatever a product is called. Thread-safe. */
public final class PageJson {

    private final ObjectMapper mapper;

    public PageJson() {
        mapper = new ObjectMapper(new JsonFactory());
        mapper.getJsonFactory().setCharacterEscapes(new NoMarkup());
    }

    /** @param value maps, collections, strings, numbers, booleans and nulls */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class NoMarkup extends CharacterEscapes {

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            "<>&".chars().forEach(c -> codes[c] = CharacterEscapes.ESCAPE_STANDARD);
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
