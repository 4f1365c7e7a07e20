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

    /** When a round looks again in which nobody is left to tell. */
    public static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final NamedParameterJdbcTemplate jdbc;

    public RoundTable(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /**
     * @param waves how many there have been
     * @param told how many the wave under way has told so far; 0 between waves
     */
    public record Round(long episodeId, long skuId, Instant openedAt, int waves, long told) {

        static Round read(ResultSet row, int number) throws SQLException {
            return new Round(
                    row.getLong("EPISODE_ID"),
                    row.getLong("SKU_ID"),
                    Instant.ofEpochMilli(row.getLong("OPENED_AT")),
                    row.getInt("WAVES"),
                    row.getLong("TOLD"));
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
                        "SELECT EPISODE_ID, SKU_ID, OPENED_AT, WAVES, TOLD FROM SHW_NOTIFY_ROUND WHERE EPISODE_ID = :episode"
                                + " AND DONE_AT IS NULL AND NEXT_WAVE_AT <= :now FOR UPDATE",
                        Map.of("episode", episodeId, "now", now.toEpochMilli()),
                        Round::read)
                .stream()
                .findFirst();
    }

    /** @param told by the wave under way, which goes on; 0 when it is over */
    public void waited(Round round, int waves, long told, Instant next) {
        jdbc.update(
                "UPDATE SHW_NOTIFY_ROUND SET WAVES = :waves, TOLD = :told, NEXT_WAVE_AT = :next"
                        + " WHERE EPISODE_ID = :episode",
                Map.of("waves", waves, "told", told, "next", next.toEpochMilli(), "episode", round.episodeId()));
    }

    /** Somebody waits in a round that has told everybody: it looks again. */
    public void wake(long skuId, Instant now) {
        jdbc.update(
                "UPDATE SHW_NOTIFY_ROUND SET NEXT_WAVE_AT = :now WHERE SKU_ID = :sku AND DONE_AT IS NULL"
                        + " AND NEXT_WAVE_AT = :never",
                Map.of("now", now.toEpochMilli(), "sku", skuId, "never", NEVER.toEpochMilli()));
    }

    public void end(long episodeId, Instant now) {
        jdbc.update(
                "UPDATE SHW_NOTIFY_ROUND SET DONE_AT = :now WHERE EPISODE_ID = :episode AND DONE_AT IS NULL",
                Map.of("now", now.toEpochMilli(), "episode", episodeId));
    }
}
