package org.shelfwise.site.availability.picker;

import java.util.List;

/**
 * The variant picker of a product page, ready to be rendered.
 *
 * @param status the product's; the value of {@code data-shelf-status}
 * @param said what is said about the present choice
 * @param saidStatus the status of what is said; null while something is still to be chosen
 * @param proposals what can be bought instead, when the present choice cannot
 * @param documentPath of the JSON document that keeps the picker true
 */
public record Picker(
        long productId,
        String status,
        List<Question> questions,
        List<Row> rows,
        String said,
        String saidStatus,
        List<Proposal> proposals,
        String documentPath) {

    /** An option as a question to the shopper. {@code chosen} is null when it is open. */
    public record Question(String name, String label, boolean swatches, String chosen, List<Choice> choices) {

        public String inputName() {
            return Option.inputName(name);
        }
    }

    /**
     * A value that can be chosen, whether or not it leads to something that can be bought.
     *
     * @param status given what is chosen of the other options
     * @param buyable false: it stays focusable, with {@code aria-disabled}
     * @param made false: there is no variant of it with what is chosen of the other options
     * @param note a word or two below it; empty when there is nothing to tell
     * @param swatch the value as a token for style sheets, such as {@code sky-blue}
     */
    public record Choice(
            long id,
            String value,
            String status,
            boolean buyable,
            boolean made,
            boolean chosen,
            String note,
            String swatch) {}

    /** A variant in the list of all variants. */
    public record Row(long skuId, String name, String status, boolean buyable, String message, String path) {}

    /** A variant that can be bought. */
    public record Proposal(long skuId, String name, String path) {}

    /** Whether there is anything to choose. */
    public boolean asks() {
        return !questions.isEmpty();
    }
}
