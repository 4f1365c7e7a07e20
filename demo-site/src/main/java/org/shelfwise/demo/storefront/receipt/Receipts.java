package org.shelfwise.demo.storefront.receipt;

import org.broadleafcommerce.core.order.service.OrderService;
import org.shelfwise.demo.mail.MailQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;

/** Tells those who ordered what they ordered. Thread-safe. */
public class Receipts {
    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

    private final OrderService orders;
    private final MailQueue mails;
    private final ReceiptWriter writer;

    public Receipts(OrderService orders, MailQueue mails, ReceiptWriter writer) {
        this.orders = orders;
        this.mails = mails;
        this.writer = writer;
    }

    /**
     * Sends the mail about an order in the language of the request. Neither waits for the mail nor throws: an order that is
     * placed stays placed.
     *
     * @param orderNumber of an order that is committed
     */
    public void send(String orderNumber) {
        try {
            Receipt receipt =
                    ReceiptReader.read(orders.findOrderByOrderNumber(orderNumber), LocaleContextHolder.getLocale());
            mails.send("The receipt of order " + orderNumber, mail -> writer.write(receipt, mail));
        } catch (RuntimeException failure) {
            LOG.warn("The receipt of order {} could not be written", orderNumber, failure);
        }
    }
}
