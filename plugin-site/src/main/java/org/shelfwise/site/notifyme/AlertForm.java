package org.shelfwise.site.notifyme;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The form in which somebody asks to be told of something, ready to be rendered; the variable {@code shelfAsk}.
 *
 * @param action where it goes
 * @param tokenName of the platform's token against forged requests
 * @param trap what the field is called that people do not see
 * @param item what it is about
 * @param choices the variants to choose from; empty when {@code skuId} is settled
 * @param fields what stands in it
 * @param refused all that is wrong with them, in the form's order; empty while nothing is
 */
public record AlertForm(
        String action,
        String tokenName,
        String token,
        String trap,
        String currencyCode,
        Item item,
        List<Choice> choices,
        Fields fields,
        List<Refused> refused) {

    private static final String FORM = "form";

    /**
     * @param kind the alert's token, such as {@code back-in-stock}
     * @param productId null when the form names the SKU alone
     * @param skuId null while a variant has to be chosen
     * @param title of the form, in words
     * @param titleOf the same with {@code {0}} for what it is about: the script fills in the chosen variant
     */
    public record Item(
            String kind,
            Long productId,
            Long skuId,
            String name,
            String variant,
            String path,
            String title,
            String titleOf) {}

    /**
     * @param text such as {@code Red, M – Sold out}
     * @param name in a sentence, such as {@code Linen dress Anna (Red, M)}
     */
    public record Choice(long skuId, String text, String name, boolean chosen) {}

    /** As they were typed. */
    public record Fields(String address, String units, boolean marketing) {}

    /** @param field the name of the input; empty when it is about none */
    public record Refused(String code, String field, String text) {}

    public AlertForm {
        choices = List.copyOf(choices);
        refused = List.copyOf(refused);
    }

    public boolean asksForVariant() {
        return !choices.isEmpty();
    }

    /** @return what is wrong with an input of this form, or, for {@code form}, with anything else; empty when nothing is */
    public String wrong(String input) {
        return refused.stream()
                .filter(one -> input.equals(place(one)))
                .map(Refused::text)
                .collect(Collectors.joining(" "));
    }

    public boolean isWrong(String input) {
        return refused.stream().anyMatch(one -> input.equals(place(one)));
    }

    /** What is wrong with inputs that the reader sees, for the summary's links. */
    public List<Refused> wrongInputs() {
        return refused.stream().filter(one -> !FORM.equals(place(one))).collect(Collectors.toList());
    }

    private String place(Refused one) {
        return switch (one.field()) {
            case "address", "units" -> one.field();
            case "sku" -> asksForVariant() ? "sku" : FORM;
            default -> FORM;
        };
    }
}
