package org.shelfwise.core.restock;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shelfwise.core.platform.IdentityInsert;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of {@code SHW_RESTOCK_EPISODE}. */
final class EpisodeTable {

    private final JdbcTemplate jdbc;
    private final IdentityInsert insert;

    EpisodeTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.insert = new IdentityInsert(
                jdbc,
                "INSERT INTO SHW_RESTOCK_EPISODE (SKU_ID, BACK_SINCE, OPENED_AT) VALUES (?, ?, ?)",
                Types.BIGINT,
                Types.BIGINT,
                Types.BIGINT);
    }

    RestockEpisode open(long skuId, Instant backSince, Instant now) {
        Object[] row = {skuId, backSince.toEpochMilli(), now.toEpochMilli()};
        return new RestockEpisode(insert.insert(List.<Object[]>of(row)).get(0), skuId, backSince, now);
    }

    /** @return the episode as it was opened; empty when it had ended already */
    Optional<RestockEpisode> end(long episodeId, Instant now) {
        int ended = jdbc.update(
                "UPDATE SHW_RESTOCK_EPISODE SET ENDED_AT = ? WHERE ID = ? AND ENDED_AT IS NULL",
                now.toEpochMilli(),
                episodeId);
        return ended == 0 ? Optional.empty() : find(episodeId);
    }

    private Optional<RestockEpisode> find(long episodeId) {
        List<RestockEpisode> found = jdbc.query(
                "SELECT ID, SKU_ID, BACK_SINCE, OPENED_AT FROM SHW_RESTOCK_EPISODE WHERE ID = ?",
                (row, number) -> new RestockEpisode(
                        row.getLong(1),
                        row.getLong(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        Instant.ofEpochMilli(row.getLong(4))),
                episodeId);
        return found.stream().findFirst();
    }
}
