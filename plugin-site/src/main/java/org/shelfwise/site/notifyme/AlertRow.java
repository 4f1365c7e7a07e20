package org.shelfwise.site.notifyme;

/**
 * An alert in its owner's list, ready to be rendered; in the variable {@code shelfAlerts}.
 *
 * @param input what the form that cancels it calls the id: {@code alert}, or {@code request} while the account has only asked
 * @param path of the product's page; null when there is none any more
 * @param wish what its owner will be told, in words
 * @param asked the day, in words
 * @param place in the queue, or what is missing until there is one; empty when there is nothing to say
 */
public record AlertRow(
        long id,
        String input,
        String name,
        String variant,
        String path,
        String kind,
        String wish,
        String asked,
        String units,
        String place,
        String cancel) {}
