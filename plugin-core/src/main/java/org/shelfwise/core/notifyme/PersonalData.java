package org.shelfwise.core.notifyme;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.jackson.map.ObjectMapper;
import org.shelfwise.core.notifyme.asking.MailAddress;
import org.shelfwise.core.notifyme.asking.RateLimits;
import org.shelfwise.core.notifyme.store.BlockTable;
import org.shelfwise.core.notifyme.store.Fingerprint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** All that this feature knows of one address: to hand out, and to erase (GDPR, articles 15 and 17). Thread-safe. */
public final class PersonalData {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalData.class);
    private static final String SUBSCRIPTIONS = "(SELECT ID FROM SHW_NOTIFY_SUBSCRIPTION WHERE ADDRESS_ID = ?)";

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;

    PersonalData(JdbcTemplate jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * @param address anything
     * @return a JSON object with a list for each table; times are epoch milliseconds; empty when nothing is known
     */
    public Optional<String> export(String address) {
        return MailAddress.parse(address)
                .map(this::rows)
                .filter(rows -> rows.values().stream().anyMatch(list -> !list.isEmpty()))
                .map(PersonalData::json);
    }

    private Map<String, List<Map<String, Object>>> rows(MailAddress address) {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        id(address).ifPresent(id -> rows.putAll(rows(id)));
        rows.put(
                "counts",
                jdbc.queryForList(
                        "SELECT WINDOW_AT, HITS FROM SHW_NOTIFY_RATE WHERE COUNTED = ? ORDER BY WINDOW_AT",
                        Fingerprint.of(RateLimits.of(address))));
        rows.put(
                "blocks",
                jdbc.queryForList(
                        "SELECT CREATED_AT, EXPIRES_AT, LIFTED_AT FROM SHW_NOTIFY_BLOCK WHERE ADDRESS_HASH = ?"
                                + " ORDER BY CREATED_AT",
                        BlockTable.hash(address)));
        return rows;
    }

    private Map<String, List<Map<String, Object>>> rows(long id) {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        rows.put("address", jdbc.queryForList("SELECT * FROM SHW_NOTIFY_ADDRESS WHERE ID = ?", id));
        rows.put(
                "subscriptions",
                jdbc.queryForList("SELECT * FROM SHW_NOTIFY_SUBSCRIPTION WHERE ADDRESS_ID = ? ORDER BY ID", id));
        rows.put(
                "consents", jdbc.queryForList("SELECT * FROM SHW_NOTIFY_CONSENT WHERE ADDRESS_ID = ? ORDER BY ID", id));
        rows.put(
                "accountRequests",
                jdbc.queryForList("SELECT * FROM SHW_NOTIFY_ACCOUNT_REQUEST WHERE ADDRESS_ID = ? ORDER BY ID", id));
        rows.put(
                "messages",
                jdbc.queryForList(
                        "SELECT * FROM SHW_NOTIFY_MESSAGE WHERE SUBSCRIPTION_ID IN " + SUBSCRIPTIONS + " ORDER BY ID",
                        id));
        rows.put(
                "links",
                jdbc.queryForList(
                        "SELECT PURPOSE, SUBSCRIPTION_ID, CREATED_AT, EXPIRES_AT, USED_AT FROM SHW_NOTIFY_TOKEN"
                                + " WHERE SUBSCRIPTION_ID IN " + SUBSCRIPTIONS + " ORDER BY CREATED_AT",
                        id));
        return rows;
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (IOException rowsAreNumbersAndTexts) {
            throw new IllegalStateException(rowsAreNumbersAndTexts);
        }
    }

    /**
     * Removes every row of the address, and how often it was asked for. That its owner has blocked it stays, as a hash: it is
     * what keeps the address from being written down again (GDPR, article 21), and ends by itself. Held units stay held until their time is over: their rows name no person.
     *
     * @param actor who erases, for the log, which does not get the address
     * @return how many rows went; 0 when nothing was known
     */
    public int erase(String address, String actor) {
        int gone = MailAddress.parse(address)
                .map(known -> transaction.execute(status -> erase(known)))
                .orElse(0);
        LOG.info("{} erased {} rows of one address", actor, gone);
        return gone;
    }

    private int erase(MailAddress address) {
        return id(address).map(this::erase).orElse(0)
                + jdbc.update("DELETE FROM SHW_NOTIFY_RATE WHERE COUNTED = ?", Fingerprint.of(RateLimits.of(address)))
                + jdbc.update(
                        "DELETE FROM SHW_NOTIFY_BLOCK WHERE ADDRESS_HASH = ? AND LIFTED_AT IS NOT NULL",
                        BlockTable.hash(address));
    }

    private int erase(long id) {
        return jdbc.update("DELETE FROM SHW_NOTIFY_TOKEN WHERE SUBSCRIPTION_ID IN " + SUBSCRIPTIONS, id)
                + jdbc.update("DELETE FROM SHW_NOTIFY_MESSAGE WHERE SUBSCRIPTION_ID IN " + SUBSCRIPTIONS, id)
                + jdbc.update("DELETE FROM SHW_NOTIFY_CONSENT WHERE ADDRESS_ID = ?", id)
                + jdbc.update("DELETE FROM SHW_NOTIFY_ACCOUNT_REQUEST WHERE ADDRESS_ID = ?", id)
                + jdbc.update("DELETE FROM SHW_NOTIFY_SUBSCRIPTION WHERE ADDRESS_ID = ?", id)
                + jdbc.update("DELETE FROM SHW_NOTIFY_ADDRESS WHERE ID = ?", id);
    }

    private Optional<Long> id(MailAddress address) {
        return jdbc
                .queryForList("SELECT ID FROM SHW_NOTIFY_ADDRESS WHERE ADDRESS = ?", Long.class, address.text())
                .stream()
                .findFirst();
    }
}
