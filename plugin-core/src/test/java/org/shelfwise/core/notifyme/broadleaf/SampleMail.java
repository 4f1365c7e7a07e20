package org.shelfwise.core.notifyme.broadleaf;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.AlertMail;
import org.shelfwise.core.notifyme.MailItem;
import org.shelfwise.core.notifyme.MessageKind;

/** A mail that says all that its kind can say: {@code SampleMail.of(BACK_IN_STOCK).to("a@example.com").mail()}. */
record SampleMail(
        MessageKind kind,
        AlertKind alert,
        String to,
        Locale locale,
        MailItem item,
        String unsubscribeUrl,
        OptionalLong waiting,
        long heldHours) {

    static final MailItem DRESS = new MailItem(
            "Linen dress Alma",
            "Rust, M",
            "€118.00",
            "https://shop.example/alma.jpg",
            "https://shop.example/alma?sku=7");
    private static final MailItem SHIRT =
            new MailItem("Shirt dress Freja", "", "€89.50", null, "https://shop.example/freja");

    static SampleMail of(MessageKind kind) {
        return new SampleMail(
                kind,
                AlertKind.BACK_IN_STOCK,
                "nino@example.com",
                Locale.ENGLISH,
                DRESS,
                "https://shop.example/end?token=a&b=c",
                OptionalLong.of(12),
                24);
    }

    SampleMail alert(AlertKind other) {
        return new SampleMail(kind, other, to, locale, item, unsubscribeUrl, waiting, heldHours);
    }

    SampleMail to(String other) {
        return new SampleMail(kind, alert, other, locale, item, unsubscribeUrl, waiting, heldHours);
    }

    SampleMail in(Locale other) {
        return new SampleMail(kind, alert, to, other, item, unsubscribeUrl, waiting, heldHours);
    }

    SampleMail about(MailItem other) {
        return new SampleMail(kind, alert, to, locale, other, unsubscribeUrl, waiting, heldHours);
    }

    SampleMail endedAt(String other) {
        return new SampleMail(kind, alert, to, locale, item, other, waiting, heldHours);
    }

    SampleMail waiting(long people) {
        return new SampleMail(kind, alert, to, locale, item, unsubscribeUrl, OptionalLong.of(people), heldHours);
    }

    SampleMail held(long hours) {
        return new SampleMail(kind, alert, to, locale, item, unsubscribeUrl, waiting, hours);
    }

    SampleMail alone() {
        return new SampleMail(kind, alert, to, locale, item, unsubscribeUrl, OptionalLong.empty(), heldHours);
    }

    AlertMail mail() {
        return new AlertMail(
                kind,
                alert,
                to,
                locale,
                "alert-7@shop.example",
                item,
                "https://shop.example/act?token=x&y=z",
                unsubscribeUrl,
                kind == MessageKind.CONFIRMATION ? "https://shop.example/block?token=g&h=i" : null,
                kind == MessageKind.BACK_IN_STOCK ? "https://shop.example/withdraw?token=d&e=f" : null,
                waiting,
                heldHours,
                kind == MessageKind.DISCONTINUED ? List.of(SHIRT) : List.of());
    }
}
