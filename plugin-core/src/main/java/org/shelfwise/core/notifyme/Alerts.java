package org.shelfwise.core.notifyme;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.CatalogSku;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuCatalogue;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.notifyme.AlertAnswer.Asked;
import org.shelfwise.core.notifyme.AlertAnswer.Refused;
import org.shelfwise.core.notifyme.AlertAnswer.Wrong;
import org.shelfwise.core.notifyme.asking.Intake;
import org.shelfwise.core.notifyme.asking.MailAddress;
import org.shelfwise.core.notifyme.asking.Network;
import org.shelfwise.core.notifyme.asking.RateLimits;
import org.shelfwise.core.notifyme.asking.Wish;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.restock.Restocks;
import org.shelfwise.core.settings.Resolution;
import org.shelfwise.core.settings.Settings;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes what shoppers ask to be told. One address waits once for a SKU and kind, however often and from wherever it is asked
 * for. The answer is the same whether the address is known or not. Thread-safe.
 */
public final class Alerts {

    private static final Refusal UNKNOWN = Refusal.of("notifyme.sku-unknown");
    private static final Refusal NOT_NEEDED = Refusal.of("notifyme.not-needed");
    private static final Refusal TOO_FEW_LEFT = Refusal.of("notifyme.too-few-left");

    private final RateLimits limits;
    private final Availability availability;
    private final SkuCatalogue catalogue;
    private final Restocks restocks;
    private final Settings settings;
    private final NotifyMeKeys keys;
    private final NotifyMeProperties properties;
    private final TransactionOperations transaction;
    private final Intake intake;

    Alerts(
            NotifyTables tables,
            RateLimits limits,
            Availability availability,
            SkuCatalogue catalogue,
            Restocks restocks,
            Settings settings,
            NotifyMeKeys keys,
            NotifyMeProperties properties,
            AlertPriority priority,
            TransactionOperations transaction,
            Clock clock) {
        this.limits = limits;
        this.availability = availability;
        this.catalogue = catalogue;
        this.restocks = restocks;
        this.settings = settings;
        this.keys = keys;
        this.properties = properties;
        this.transaction = transaction;
        this.intake = new Intake(tables, keys, priority, properties.mostAlerts(), clock);
    }

    /**
     * Refuses {@code notifyme.address-missing}, {@code notifyme.address-too-long}, {@code notifyme.address-invalid}, {@code
     * notifyme.units}, {@code notifyme.sku-unknown}, {@code notifyme.not-needed} (the SKU can be bought, or cannot come
     * back) and {@code notifyme.too-few-left} (see {@link AlertKind#comesTooLateFor}), all that apply at once; or else {@code
     * notifyme.too-many} (asked too often) or, to whom the address certainly belongs, {@code notifyme.too-many-alerts}.
     */
    public AlertAnswer ask(AlertRequest request) {
        Optional<CatalogSku> sku =
                catalogue.skus(List.of(request.skuId())).stream().findFirst();
        Optional<SkuVerdict> verdict = Optional.ofNullable(
                availability.ofSkus(List.of(request.skuId())).get(request.skuId()));
        if (sku.isEmpty() || verdict.isEmpty()) {
            return new Refused(wrong(Optional.of(UNKNOWN), request.address(), request.units(), mostUnits()));
        }
        Resolution terms = terms(sku.get());
        List<Wrong> wrong = wrong(
                whyNot(request.kind(), verdict.get()),
                request.address(),
                request.units(),
                terms.of(keys.maxUnits(), sku.get().settingPath()).value());
        if (!wrong.isEmpty()) {
            return new Refused(wrong);
        }
        MailAddress address = MailAddress.parse(request.address()).orElseThrow();
        Wish wish = new Wish(request, address, sku.get(), verdict.get(), terms);
        return isAskedTooOften(wish) ? tooMany() : take(wish);
    }

    private Refused tooMany() {
        return new Refused(
                List.of(new Wrong("address", Refusal.of("notifyme.too-many"))), Optional.of(limits.untilNextHour()));
    }

    /**
     * What is wrong with an address and a number of units while nobody has said for which SKU, as {@link #ask} would refuse
     * them; the shop's own maximum counts.
     */
    public List<Wrong> check(String address, long units) {
        return wrong(Optional.empty(), address, units, mostUnits());
    }

    private static List<Wrong> wrong(Optional<Refusal> sku, String address, long units, long mostUnits) {
        List<Wrong> wrong = new ArrayList<>();
        sku.ifPresent(refusal -> wrong.add(new Wrong("sku", refusal)));
        MailAddress.refusal(address).ifPresent(refusal -> wrong.add(new Wrong("address", refusal)));
        if (units < 1 || units > mostUnits) {
            wrong.add(new Wrong("units", Refusal.of("notifyme.units", mostUnits)));
        }
        return wrong;
    }

    private long mostUnits() {
        return settings.resolveForSite(keys.maxUnits()).value();
    }

    private Resolution terms(CatalogSku sku) {
        return settings.read(
                List.of(keys.maxUnits(), keys.confirmation(), keys.expiryDays()), List.of(sku.settingPath()));
    }

    private static Optional<Refusal> whyNot(AlertKind kind, SkuVerdict verdict) {
        if (!isNeeded(kind, verdict)) {
            return Optional.of(NOT_NEEDED);
        }
        return kind.comesTooLateFor(verdict) ? Optional.of(TOO_FEW_LEFT) : Optional.empty();
    }

    private static boolean isNeeded(AlertKind kind, SkuVerdict verdict) {
        return switch (verdict.status()) {
            case IN_STOCK, LOW_STOCK -> kind == AlertKind.LOW_STOCK
                    && verdict.salable().isPresent();
            case SOLD_OUT -> kind == AlertKind.BACK_IN_STOCK && verdict.reason() != Reason.INACTIVE;
            case IN_STORE_ONLY, BACK_ORDER, PRE_ORDER -> kind == AlertKind.BACK_IN_STOCK;
            case DISCONTINUED -> false;
        };
    }

    /**
     * By whom and for what. How often one address is asked for is another thing: a refusal would tell strangers that it was
     * asked for, and keep its owner away.
     */
    private boolean isAskedTooOften(Wish wish) {
        return !limits.allows("network:" + Network.of(wish.request().asker().network()), properties.askedPerNetwork())
                || !limits.allows("sku:" + wish.request().skuId(), properties.askedPerSku());
    }

    /**
     * Beyond the limit of its address a request is answered like any other, and nothing comes of it: but for whom the address
     * certainly is, to whom no mail goes for it.
     */
    private AlertAnswer take(Wish wish) {
        boolean mayMail = limits.allows(RateLimits.of(wish.address()), properties.askedPerAddress());
        if (!mayMail && !wish.isOfTheAccount()) {
            return new Asked(intake.isConfirmationWanted(wish));
        }
        restocks.watch(List.of(wish.request().skuId()), wish.request().kind() == AlertKind.BACK_IN_STOCK);
        return transaction.execute(status -> intake.take(wish, mayMail, status));
    }
}
