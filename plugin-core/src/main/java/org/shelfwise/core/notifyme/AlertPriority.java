package org.shelfwise.core.notifyme;

/** Who is told before others that asked earlier. A shop may define its own: bean {@code shelfwiseAlertPriority}. Thread-safe. */
public interface AlertPriority {

    /** @return higher is told first; asked once, when the alert is asked for */
    int of(Asker asker);
}
