package org.shelfwise.demo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.notifyme.AlertAnswer;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.AlertRequest;
import org.shelfwise.core.notifyme.Alerts;
import org.shelfwise.core.notifyme.Asker;

/** Somebody who waits for a sold-out variant of the running demo, and has confirmed it by the link of a mail. */
public final class Subscriber {

    private final DemoMailbox mailbox = new DemoMailbox();
    private final HttpBrowser browser = new HttpBrowser("", Redirect.NORMAL);
    private final String address;
    private final long skuId;

    private Subscriber(String address, long skuId) {
        this.address = address;
        this.skuId = skuId;
    }

    /** At an address of its own. */
    public static Subscriber to(Variant wanted) throws Throwable {
        return to(wanted, "waits-" + UUID.randomUUID() + "@example.com");
    }

    public static Subscriber to(Variant wanted, String address) throws Throwable {
        Subscriber subscriber = new Subscriber(address, wanted.skuId());
        subscriber.asks();
        subscriber.presses(subscriber.linkIn("Please confirm", "confirm"));
        assertThat(subscriber.state()).isEqualTo("WAITING");
        return subscriber;
    }

    /** From a network of its own: all tests together may ask more often than the shop lets one network. */
    private void asks() {
        assertThat(RunningDemo.siteBean("shelfwiseAlerts", Alerts.class)
                        .ask(new AlertRequest(
                                address,
                                skuId,
                                AlertKind.BACK_IN_STOCK,
                                1,
                                Locale.ENGLISH,
                                Asker.guest(address),
                                null)))
                .isInstanceOf(AlertAnswer.Asked.class);
    }

    public String address() {
        return address;
    }

    /** The id of the subscription. */
    public long id() {
        return RunningDemo.jdbc()
                .queryForObject(
                        "SELECT MAX(s.ID) FROM SHW_NOTIFY_SUBSCRIPTION s JOIN SHW_NOTIFY_ADDRESS a ON a.ID = s.ADDRESS_ID"
                                + " WHERE a.ADDRESS = ? AND s.SKU_ID = ?",
                        Long.class,
                        address,
                        skuId);
    }

    public String state() {
        return column("STATE", String.class);
    }

    /** @param name of a column of the subscription's row */
    public <T> T column(String name, Class<T> type) {
        return RunningDemo.jdbc()
                .queryForObject("SELECT " + name + " FROM SHW_NOTIFY_SUBSCRIPTION WHERE ID = ?", type, id());
    }

    /** @param name of a column of the subscription's row that holds a time */
    public Instant instant(String name) {
        return Instant.ofEpochMilli(column(name, Long.class));
    }

    /**
     * Waits for a mail.
     *
     * @param subject part of it
     * @return the mail's page in the demo's mailbox
     */
    public String reads(String subject) throws Throwable {
        return mailbox.get(mailbox.awaits(subject, address)).body();
    }

    /** How many mails of that subject have come so far. */
    public long mails(String subject) {
        return mailbox.count(subject, address);
    }

    /** Waits for a mail, and gives the first of its links whose address contains {@code part}. */
    public String linkIn(String subject, String part) throws Throwable {
        return mailbox.linkIn(mailbox.awaits(subject, address), part);
    }

    public HttpResponse<String> opens(String link) {
        return browser.get(link);
    }

    /** Opens the page behind a link and presses its button. */
    public HttpResponse<String> presses(String link) {
        return browser.postFrom(opens(link), link, Map.of());
    }
}
