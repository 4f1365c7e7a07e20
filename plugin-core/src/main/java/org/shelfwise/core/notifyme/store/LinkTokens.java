package org.shelfwise.core.notifyme.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.shelfwise.core.notifyme.LinkPurpose;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The secrets in the links of mails: 256 random bits each, for one purpose and a time. The table {@code SHW_NOTIFY_TOKEN} has
 * their hashes, so that whoever reads the database cannot press anybody's button. Thread-safe.
 */
public final class LinkTokens {

    /** Of 32 bytes in base64url without padding. */
    public static final int LENGTH = 43;

    private static final int BYTES = 32;

    private final JdbcTemplate jdbc;
    private final SecureRandom random = new SecureRandom();

    public LinkTokens(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What the table has of a token. */
    public record Known(long subscriptionId, boolean used, Instant expiresAt) {}

    /** Begins tokens that are saved together. */
    public Drawn draw() {
        return new Drawn();
    }

    /** Tokens that are good for nothing until they are saved. */
    public final class Drawn {

        private final List<Object[]> rows = new ArrayList<>();

        /** @param until from when on it is good for nothing */
        public String token(long subscriptionId, LinkPurpose purpose, Instant now, Instant until) {
            byte[] secret = new byte[BYTES];
            random.nextBytes(secret);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
            rows.add(new Object[] {
                Fingerprint.of(token), purpose.name(), subscriptionId, now.toEpochMilli(), until.toEpochMilli()
            });
            return token;
        }

        /** Good for as long as its purpose says. */
        public String token(long subscriptionId, LinkPurpose purpose, Instant now) {
            return token(subscriptionId, purpose, now, now.plus(purpose.life()));
        }

        /** In one round trip, where the driver can. */
        public void save() {
            if (!rows.isEmpty()) {
                jdbc.batchUpdate(
                        "INSERT INTO SHW_NOTIFY_TOKEN (HASH, PURPOSE, SUBSCRIPTION_ID, CREATED_AT, EXPIRES_AT)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        rows);
                rows.clear();
            }
        }
    }

    /** @param token anything, null included */
    public Optional<Known> find(LinkPurpose purpose, String token) {
        if (token == null || token.length() != LENGTH) {
            return Optional.empty();
        }
        List<Known> found = jdbc.query(
                "SELECT SUBSCRIPTION_ID, USED_AT, EXPIRES_AT FROM SHW_NOTIFY_TOKEN WHERE HASH = ? AND PURPOSE = ?",
                (row, number) ->
                        new Known(row.getLong(1), row.getObject(2) != null, Instant.ofEpochMilli(row.getLong(3))),
                Fingerprint.of(token),
                purpose.name());
        return found.stream().findFirst();
    }

    /** @return whether this call used it: of several at once one does */
    public boolean use(LinkPurpose purpose, String token, Instant now) {
        return jdbc.update(
                        "UPDATE SHW_NOTIFY_TOKEN SET USED_AT = ? WHERE HASH = ? AND PURPOSE = ? AND USED_AT IS NULL"
                                + " AND EXPIRES_AT > ?",
                        now.toEpochMilli(),
                        Fingerprint.of(token),
                        purpose.name(),
                        now.toEpochMilli())
                > 0;
    }

    public int forgetExpired(Instant before) {
        return jdbc.update("DELETE FROM SHW_NOTIFY_TOKEN WHERE EXPIRES_AT < ?", before.toEpochMilli());
    }
}
