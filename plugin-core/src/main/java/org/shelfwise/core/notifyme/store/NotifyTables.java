package org.shelfwise.core.notifyme.store;

import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of this feature over one data source. */
public record NotifyTables(
        AddressTable addresses,
        SubscriptionTable subscriptions,
        ConsentTable consents,
        LinkTokens tokens,
        MessageTable messages,
        RoundTable rounds,
        AccountRequestTable requests,
        BlockTable blocks) {

    public static NotifyTables over(JdbcTemplate jdbc) {
        return new NotifyTables(
                new AddressTable(jdbc),
                new SubscriptionTable(jdbc),
                new ConsentTable(jdbc),
                new LinkTokens(jdbc),
                new MessageTable(jdbc),
                new RoundTable(jdbc),
                new AccountRequestTable(jdbc),
                new BlockTable(jdbc));
    }
}
