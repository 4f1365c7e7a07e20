package org.shelfwise.core.notifyme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The rows of {@code SHW_NOTIFY_ROUND}: the waves of one restock episode each. */
public final class RoundTable {

    private final NamedParameterJdbcTemplate jdbc;

    public RoundTable(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /** @param waves how many there have been */
    public record Round(long episodeId, long skuId, Instant openedAt, int waves) {

        static Round read(ResultSet row, int number) throws SQLException {
            return new Round(
                    row.getLong("EPISODE_ID"),
                    row.getLong("SKU_ID"),
                    Instant.ofEpochMilli(row.getLong("OPENED_AT")),
                    row.getInt("WAVES"));
        }
    }

    public void begin(long episodeId, long skuId, Instant now) {
        jdbc.update(
                "INSERT INTO SHW_NOTIFY_ROUND (EPISODE_ID, SKU_ID, OPENED_AT, WAVES, NEXT_WAVE_AT)"
                        + " VALUES (:episode, :sku, :now, 0, :now)",
                Map.of("episode", episodeId, "sku", skuId, "now", now.toEpochMilli()));
    }

    public List<Long> due(Instant now, int limit) {
        return jdbc.queryForList(
                "SELECT EPISODE_ID FROM SHW_NOTIFY_ROUND WHERE DONE_AT IS NULL AND NEXT_WAVE_AT <= :now"
                        + " ORDER BY NEXT_WAVE_AT, EPISODE_ID LIMIT :limit",
                Map.of("now", now.toEpochMilli(), "limit", limit),
                Long.class);
    }

    /** Nobody else begins its next wave until the transaction ends. Empty when somebody just did, or it is done. */
    public Optional<Round> lockIfDue(long episodeId, Instant now) {
        return jdbc
                .query(
                        "SELECT EPISODE_ID, SKU_ID, OPENED_AT, WAVES FROM SHW_NOTIFY_ROUND WHERE EPISODE_ID = :episode"
                                + " AND DONE_AT IS NULL AND NEXT_WAVE_AT <= :now FOR UPDATE",
                        Map.of("episode", episodeId, "now", now.toEpochMilli()),
                        Round::read)
                .stream()
                .findFirst();
    }

    public void waited(Round round, boolean wave, Instant next) {
        jdbc.update(
                "UPDATE SHW_NOTIFY_ROUND SET WAVES = :waves, NEXT_WAVE_AT = :next WHERE EPISODE_ID = :episode",
                Map.of(
                        "waves",
                        round.waves() + (wave ? 1 : 0),
                        "next",
                        next.toEpochMilli(),
                        "episode",
                        round.episodeId()));
    }

    public void end(long episodeId, Instant now) {
        jdbc.update(
                "UPDATE SHW_NOTIFY_ROUND SET DONE_AT = :now WHERE EPISODE_ID = :episode AND DONE_AT IS NULL",
                Map.of("now", now.toEpochMilli(), "episode", episodeId));
    }
}
