package org.shelfwise.core.notifyme.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shelfwise.core.notifyme.asking.MailAddress;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The rows of {@code SHW_NOTIFY_BLOCK}: addresses with which nobody may ask. They are known by their hashes only. */
public final class BlockTable {

    private static final String IN_FORCE = " WHERE ADDRESS_HASH = :address AND LIFTED_AT IS NULL AND EXPIRES_AT > :now";

    private final NamedParameterJdbcTemplate jdbc;

    BlockTable(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    public static String hash(MailAddress address) {
        return Fingerprint.of("blocked:" + address.text());
    }

    /** @param token of the link that blocks it: the same link lifts the block when nothing else is known of the address */
    public void add(String addressHash, String token, Instant now, Instant until) {
        jdbc.update(
                "INSERT INTO SHW_NOTIFY_BLOCK (LINK_HASH, ADDRESS_HASH, CREATED_AT, EXPIRES_AT)"
                        + " VALUES (:link, :address, :now, :until)",
                Map.of(
                        "link", Fingerprint.of(token),
                        "address", addressHash,
                        "now", now.toEpochMilli(),
                        "until", until.toEpochMilli()));
    }

    /** @return until when nobody may ask with the address; empty when anybody may */
    public Optional<Instant> blockedUntil(String addressHash, Instant now) {
        List<Long> until = jdbc.queryForList(
                "SELECT EXPIRES_AT FROM SHW_NOTIFY_BLOCK" + IN_FORCE + " ORDER BY EXPIRES_AT DESC",
                Map.of("address", addressHash, "now", now.toEpochMilli()),
                Long.class);
        return until.stream().findFirst().map(Instant::ofEpochMilli);
    }

    /** @return the hash of the address that the link has blocked once */
    public Optional<String> blockedBy(String token, Instant now) {
        return jdbc
                .queryForList(
                        "SELECT ADDRESS_HASH FROM SHW_NOTIFY_BLOCK WHERE LINK_HASH = :link AND EXPIRES_AT > :now",
                        Map.of("link", Fingerprint.of(token), "now", now.toEpochMilli()),
                        String.class)
                .stream()
                .findFirst();
    }

    /**
     * @param forgetAt until then the link tells that it is lifted
     * @return how many blocks were in force
     */
    public int lift(String addressHash, Instant now, Instant forgetAt) {
        return jdbc.update(
                "UPDATE SHW_NOTIFY_BLOCK SET LIFTED_AT = :now, EXPIRES_AT = :forget" + IN_FORCE,
                Map.of("address", addressHash, "now", now.toEpochMilli(), "forget", forgetAt.toEpochMilli()));
    }

    public int forgetExpired(Instant now) {
        return jdbc.update("DELETE FROM SHW_NOTIFY_BLOCK WHERE EXPIRES_AT < :now", Map.of("now", now.toEpochMilli()));
    }
}
