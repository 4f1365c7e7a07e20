package org.shelfwise.admin.notifyme;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.shelfwise.admin.platform.WholeNumber;
import org.shelfwise.core.notifyme.AlertDesk;
import org.shelfwise.core.notifyme.DryRun;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.stock.StockLine;

/**
 * The question what booking some units in would send, as typed, and its answer.
 *
 * @param typed empty when nothing was asked yet
 * @param refusal why there is no answer; null when there is one, or nothing was asked
 * @param answer null when there is none
 */
public record BookingRehearsal(String typed, Refusal refusal, DryRun answer) {

    /** Of more waves than this only the last is shown beside them: they are all alike. */
    static final int SHOWN = 12;

    private static final long MINUTES = 60;

    /**
     * People told together.
     *
     * @param hours after the first wave, with {@code minutes}
     */
    public record Wave(int number, long people, long hours, long minutes) {}

    static BookingRehearsal of(long skuId, String typed, AlertDesk desk) {
        if (typed.isBlank()) {
            return new BookingRehearsal("", null, null);
        }
        OptionalLong units = WholeNumber.parse(typed);
        if (units.isEmpty()) {
            return new BookingRehearsal(typed, Refusal.of("notifyme-admin.units-no-number"), null);
        }
        if (units.getAsLong() < 0 || units.getAsLong() > StockLine.MAX_QUANTITY) {
            return new BookingRehearsal(
                    typed, Refusal.of("notifyme-admin.units-range", 0, StockLine.MAX_QUANTITY), null);
        }
        return new BookingRehearsal(typed, null, desk.dryRun(skuId, units.getAsLong()));
    }

    /** Who would be told in the waves that the answer names, if nobody bought. */
    public long people() {
        return answer.waves().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether more waves would follow than the answer names. */
    public boolean isCut() {
        return answer.waves().size() > SHOWN && people() < answer.waiting();
    }

    /** The first of the waves. */
    public List<Wave> waves() {
        List<Wave> waves = new ArrayList<>();
        for (int i = 0; i < Math.min(SHOWN, answer.waves().size()); i++) {
            waves.add(wave(i));
        }
        return waves;
    }

    /** The last wave, when it is not among {@link #waves()}; otherwise null. */
    public Wave last() {
        int count = answer.waves().size();
        return count > SHOWN ? wave(count - 1) : null;
    }

    private Wave wave(int index) {
        long after = index * answer.waveMinutes();
        return new Wave(index + 1, answer.waves().get(index), after / MINUTES, after % MINUTES);
    }
}
