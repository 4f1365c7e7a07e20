package org.shelfwise.admin.notifyme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.shelfwise.admin.stock.SkuCard;
import org.shelfwise.admin.stock.SkuDirectory;
import org.shelfwise.core.notifyme.AlertDesk;
import org.shelfwise.core.notifyme.AlertOutcome;
import org.shelfwise.core.notifyme.DemandRow;
import org.shelfwise.core.notifyme.MessageRow;
import org.shelfwise.core.notifyme.MessageState;
import org.shelfwise.core.notifyme.SubscriptionRow;
import org.shelfwise.core.notifyme.SubscriptionState;

/** The lists of the section, a page at a time, with what the SKUs are called. A few statements a page. Thread-safe. */
public class AlertLists {

    static final int PAGE_SIZE = 50;
    static final int ON_SKU_PAGE = 25;

    /** Deeper pages cost the database more, and nobody reads them: the export has all. */
    static final int DEEPEST = 10_000;

    private final AlertDesk desk;
    private final SkuDirectory directory;

    public AlertLists(AlertDesk desk, SkuDirectory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    /** @param offset from 0 to {@link #DEEPEST} */
    public DemandPage demand(int offset) {
        List<DemandRow> found = desk.demand(offset, PAGE_SIZE + 1);
        int after = offset + PAGE_SIZE;
        Integer next = found.size() > PAGE_SIZE && after <= DEEPEST ? after : null;
        return new DemandPage(named(firsts(found, PAGE_SIZE)), offset, next);
    }

    /** The rows with what their SKUs are called and what came of earlier mails, in the same order. */
    List<DemandLine> named(List<DemandRow> rows) {
        Map<Long, SkuCard> cards = cards(rows, DemandRow::skuId);
        Map<Long, AlertOutcome> outcomes =
                desk.outcomes(rows.stream().map(DemandRow::skuId).toList());
        return rows.stream()
                .map(row -> new DemandLine(
                        row, card(row.skuId(), cards), outcomes.getOrDefault(row.skuId(), AlertOutcome.NONE)))
                .toList();
    }

    public RowPage<SubscriptionLine, SubscriptionState> subscriptions(RowFilter<SubscriptionState> filter) {
        return subscriptions(filter, PAGE_SIZE);
    }

    private RowPage<SubscriptionLine, SubscriptionState> subscriptions(RowFilter<SubscriptionState> filter, int size) {
        List<SubscriptionRow> found = desk.subscriptions(filter.sku(), filter.state(), filter.before(), size + 1);
        Map<Long, SkuCard> cards = cards(found, SubscriptionRow::skuId);
        return page(
                filter, found, size, SubscriptionRow::id, row -> new SubscriptionLine(row, card(row.skuId(), cards)));
    }

    public RowPage<MessageLine, MessageState> messages(RowFilter<MessageState> filter) {
        return messages(filter, PAGE_SIZE);
    }

    private RowPage<MessageLine, MessageState> messages(RowFilter<MessageState> filter, int size) {
        List<MessageRow> found = desk.messages(filter.sku(), filter.state(), filter.before(), size + 1);
        Map<Long, SkuCard> cards = cards(found, MessageRow::skuId);
        return page(filter, found, size, MessageRow::id, row -> new MessageLine(row, card(row.skuId(), cards)));
    }

    /** @return empty when neither the catalogue nor a subscription or message knows the SKU */
    public Optional<SkuAlerts> of(long skuId) {
        var subscriptions = subscriptions(RowFilter.ofSku(skuId), ON_SKU_PAGE);
        var messages = messages(RowFilter.ofSku(skuId), ON_SKU_PAGE);
        Map<Long, SkuCard> cards = directory.cards(List.of(skuId));
        boolean known = cards.containsKey(skuId)
                || !subscriptions.lines().isEmpty()
                || !messages.lines().isEmpty();
        AlertOutcome outcome = desk.outcomes(List.of(skuId)).getOrDefault(skuId, AlertOutcome.NONE);
        return known
                ? Optional.of(new SkuAlerts(card(skuId, cards), outcome, subscriptions, messages))
                : Optional.empty();
    }

    private <R> Map<Long, SkuCard> cards(Collection<R> rows, ToLongFunction<R> skuId) {
        return directory.cards(rows.stream().mapToLong(skuId).distinct().boxed().toList());
    }

    /** One without a name for a SKU that the catalogue has lost: who waits for it is still there. */
    private static SkuCard card(long skuId, Map<Long, SkuCard> cards) {
        SkuCard card = cards.get(skuId);
        return card == null ? new SkuCard(skuId, "", "", List.of()) : card;
    }

    private static <R, L, S extends Enum<S>> RowPage<L, S> page(
            RowFilter<S> filter, List<R> found, int size, ToLongFunction<R> id, Function<R, L> line) {
        List<R> shown = firsts(found, size);
        Long before = found.size() > size ? id.applyAsLong(shown.get(size - 1)) : null;
        List<L> lines = new ArrayList<>();
        shown.forEach(row -> lines.add(line.apply(row)));
        return new RowPage<>(filter, lines, before);
    }

    private static <R> List<R> firsts(List<R> rows, int count) {
        return rows.subList(0, Math.min(rows.size(), count));
    }
}
