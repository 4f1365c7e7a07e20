package org.shelfwise.site.notifyme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.site.availability.picker.Assortment;

/**
 * The links of a product page, of which at most one shows, as the present choice has it; the variable {@code shelfNotify}.
 * The script does the same sums after each choice, with the statuses and reasons that stand beside each link.
 */
public record NotifyLinks(long productId, List<Link> links) {

    /**
     * @param kind the alert's token, such as {@code back-in-stock}
     * @param statuses tokens of those that it is offered for
     * @param reasons codes of those that it is not offered for
     */
    public record Link(String kind, String href, boolean shown, String statuses, String reasons) {}

    public NotifyLinks {
        links = List.copyOf(links);
    }

    /**
     * @param formPath of the form, with the servlet context's path
     * @param parameters gives the value of a parameter of the page's address, or null
     */
    public static NotifyLinks of(Assortment assortment, String formPath, UnaryOperator<String> parameters) {
        Optional<Variant> chosen = assortment.chosen(parameters);
        List<Variant> fitting = assortment.fitting(parameters);
        long productId = assortment.product().id();
        return new NotifyLinks(
                productId,
                Stream.of(AlertKind.values())
                        .map(kind -> new Link(
                                kind.token(),
                                href(formPath, kind, chosen, productId),
                                chosen.map(one -> AlertOffers.suits(kind, one.verdict()))
                                        .orElseGet(() -> isBestOf(fitting, kind)),
                                tokens(AlertOffers.statuses(kind)),
                                AlertOffers.NOT_FOR.stream().map(Reason::code).collect(Collectors.joining(" "))))
                        .collect(Collectors.toList()));
    }

    /** Before a variant is settled there is something to wait for when nothing better can be reached. */
    private static boolean isBestOf(List<Variant> fitting, AlertKind kind) {
        return kind == AlertKind.BACK_IN_STOCK
                && fitting.stream()
                        .map(variant -> variant.verdict().status())
                        .min(AvailabilityStatus::compareTo)
                        .filter(AlertOffers.statuses(kind)::contains)
                        .isPresent();
    }

    private static String href(String formPath, AlertKind kind, Optional<Variant> chosen, long productId) {
        String about = chosen.map(variant -> "sku=" + variant.skuId()).orElse("product=" + productId);
        return formPath + "?" + about + "&kind=" + kind.token();
    }

    private static String tokens(Collection<AvailabilityStatus> statuses) {
        return statuses.stream().map(AvailabilityStatus::token).collect(Collectors.joining(" "));
    }
}
