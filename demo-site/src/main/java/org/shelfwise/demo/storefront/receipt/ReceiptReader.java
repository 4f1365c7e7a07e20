package org.shelfwise.demo.storefront.receipt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.Address;
import org.shelfwise.demo.storefront.cart.ChosenOptions;
import org.shelfwise.demo.storefront.frame.PriceText;

/** Copies a {@link Receipt} out of an order that is placed. */
final class ReceiptReader {
    private ReceiptReader() {}

    /** @param order in an open session */
    static Receipt read(Order order, Locale language) {
        Optional<Address> address = order.getFulfillmentGroups().stream()
                .map(FulfillmentGroup::getAddress)
                .filter(each -> each != null)
                .findFirst();
        return new Receipt(
                language,
                order.getEmailAddress(),
                order.getOrderNumber(),
                address.map(Address::getFirstName).orElse(""),
                order.getDiscreteOrderItems().stream()
                        .map(item -> line(item, language))
                        .toList(),
                address.isPresent() ? PriceText.of(order.getTotalFulfillmentCharges(), language) : "",
                PriceText.of(order.getTotal(), language),
                address.map(each -> lines(each, language)).orElse(List.of()));
    }

    private static Receipt.Line line(DiscreteOrderItem item, Locale language) {
        return new Receipt.Line(
                item.getSku().getId(),
                item.getName(),
                ChosenOptions.of(item.getSku()),
                item.getQuantity(),
                PriceText.of(item.getTotalPrice(), language));
    }

    private static List<String> lines(Address address, Locale language) {
        return Stream.of(
                        address.getFirstName() + " " + address.getLastName(),
                        address.getAddressLine1(),
                        address.getAddressLine2(),
                        address.getPostalCode() + " " + address.getCity(),
                        new Locale("", address.getCountry().getAbbreviation()).getDisplayCountry(language))
                .filter(line -> line != null && !line.isBlank())
                .toList();
    }
}
