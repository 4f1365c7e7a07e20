package org.shelfwise.site.notifyme;

import java.util.List;

/**
 * The form in which somebody asks to be told of something, ready to be rendered; the variable {@code shelfAsk}.
 *
 * @param action where it goes
 * @param tokenName of the platform's token against forged requests
 * @param trap what the field is called that people do not see
 * @param item what it is about
 * @param choices the variants to choose from; empty when {@code skuId} is settled
 * @param fields what stands in it
 * @param refused what is wrong with them; null while nothing is
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
        Refused refused) {

    /**
     * @param kind the alert's token, such as {@code back-in-stock}
     * @param productId null when the form names the SKU alone
     * @param skuId null while a variant has to be chosen
     */
    public record Item(String kind, Long productId, Long skuId, String name, String variant, String path) {}

    /** @param text such as {@code Red, M – Sold out} */
    public record Choice(long skuId, String text, boolean chosen) {}

    /** As they were typed. */
    public record Fields(String address, String units, boolean marketing) {}

    /** @param field the name of the input; empty when it is about none */
    public record Refused(String code, String field, String text) {}

    public AlertForm {
        choices = List.copyOf(choices);
    }

    public boolean asksForVariant() {
        return !choices.isEmpty();
    }

    /** @return what is wrong with an input of this form, or, for {@code form}, with anything else; empty when nothing is */
    public String wrong(String input) {
        return refused != null && input.equals(place()) ? refused.text() : "";
    }

    public boolean isWrong(String input) {
        return !wrong(input).isEmpty();
    }

    private String place() {
        return switch (refused.field()) {
            case "address", "units" -> refused.field();
            case "sku" -> asksForVariant() ? "sku" : "form";
            default -> "form";
        };
    }
}
