package org.shelfwise.core.notifyme;

import java.util.List;

/**
 * What would be sent if units came in and nobody bought any meanwhile.
 *
 * @param waiting people in the queue
 * @param units that would be salable, those that are now included
 * @param waves how many people each wave would tell; at most {@value #MOST_WAVES} waves are named
 */
public record DryRun(long waiting, long units, long alertsPerUnit, long waveMinutes, List<Long> waves) {

    static final int MOST_WAVES = 100;

    public DryRun {
        waves = List.copyOf(waves);
    }
}
