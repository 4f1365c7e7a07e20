package org.shelfwise.core.notifyme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shelfwise.core.notifyme.BlockAnswer.Blocked;
import org.shelfwise.core.notifyme.BlockAnswer.Lifted;
import org.shelfwise.core.notifyme.BlockAnswer.Open;
import org.shelfwise.core.notifyme.BlockAnswer.Refused;
import org.shelfwise.core.notifyme.asking.MailAddress;
import org.shelfwise.core.notifyme.store.BlockTable;
import org.shelfwise.core.notifyme.store.LinkTokens;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.store.Subscription;
import org.shelfwise.core.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets the owner of an address that others typed say that nobody may ask with it, through a link in the mail that asks for a
 * confirmation. What nobody confirmed is erased then, and of the address a hash is kept for a year. What its owner has
 * confirmed stays, and whoever is logged in with an address that is certainly theirs may still ask. The same link lifts the
 * block. Thread-safe.
 */
public final class AddressBlocks {

    static final Duration LIFE = Duration.ofDays(365);

    private static final Logger LOG = LoggerFactory.getLogger(AddressBlocks.class);
    private static final Duration LIFTED_KNOWN = Duration.ofDays(7);
    private static final Refusal UNKNOWN = Refusal.of("notifyme.token-unknown");
    private static final Refusal EXPIRED = Refusal.of("notifyme.token-expired");

    private final NotifyTables tables;
    private final TransactionOperations transaction;
    private final Clock clock;

    AddressBlocks(NotifyTables tables, TransactionOperations transaction, Clock clock) {
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param token anything, null included */
    public BlockAnswer open(String token) {
        Optional<LinkTokens.Known> known = tables.tokens().find(LinkPurpose.BLOCK, token);
        Optional<Subscription> asked =
                known.flatMap(link -> tables.subscriptions().find(link.subscriptionId()));
        if (asked.isPresent()) {
            return known.get().expiresAt().isAfter(clock.instant())
                    ? standing(hash(asked.get()), new Open())
                    : new Refused(EXPIRED);
        }
        return blockedBy(token).map(address -> standing(address, new Lifted())).orElseGet(() -> new Refused(UNKNOWN));
    }

    private BlockAnswer standing(String addressHash, BlockAnswer otherwise) {
        return tables.blocks()
                .blockedUntil(addressHash, clock.instant())
                .<BlockAnswer>map(Blocked::new)
                .orElse(otherwise);
    }

    private Optional<String> blockedBy(String token) {
        return token == null ? Optional.empty() : tables.blocks().blockedBy(token, clock.instant());
    }

    private static String hash(Subscription subscription) {
        return BlockTable.hash(new MailAddress(subscription.address()));
    }

    /**
     * Who blocks again is told how it stands.
     *
     * @param token anything, null included
     */
    public BlockAnswer block(String token) {
        return press(token, opened -> {
            if (opened instanceof Open) {
                long asked = tables.tokens()
                        .find(LinkPurpose.BLOCK, token)
                        .orElseThrow()
                        .subscriptionId();
                block(token, tables.subscriptions().find(asked).orElseThrow());
            }
            return open(token);
        });
    }

    private BlockAnswer press(String token, UnaryOperator<BlockAnswer> button) {
        return transaction.execute(status -> button.apply(open(token)));
    }

    /** Of two presses at once the second finds it blocked. */
    private void block(String token, Subscription asked) {
        Instant now = clock.instant();
        tables.addresses().lock(asked.addressId());
        if (tables.blocks().blockedUntil(hash(asked), now).isEmpty()) {
            tables.blocks().add(hash(asked), token, now, now.plus(LIFE));
            tables.subscriptions().forget(tables.subscriptions().unwanted(asked.addressId()));
            tables.addresses().forgetIfUnused(asked.addressId());
        }
    }

    /**
     * Who lifts again is told how it stands.
     *
     * @param token anything, null included
     */
    public BlockAnswer lift(String token) {
        return press(token, opened -> {
            if (opened instanceof Blocked) {
                liftAll(address(token));
            }
            return open(token);
        });
    }

    private String address(String token) {
        return tables.tokens()
                .find(LinkPurpose.BLOCK, token)
                .flatMap(link -> tables.subscriptions().find(link.subscriptionId()))
                .map(AddressBlocks::hash)
                .or(() -> blockedBy(token))
                .orElseThrow();
    }

    private int liftAll(String addressHash) {
        Instant now = clock.instant();
        return tables.blocks().lift(addressHash, now, now.plus(LIFTED_KNOWN));
    }

    /**
     * For an owner who has lost the mail, and has shown some other way to be one.
     *
     * @param address anything
     * @param actor who lifts it, for the log, which does not get the address
     * @return false when the address was not blocked
     */
    public boolean lift(String address, String actor) {
        int lifted = MailAddress.parse(address)
                .map(known -> transaction.execute(status -> liftAll(BlockTable.hash(known))))
                .orElse(0);
        LOG.info("{} lifted {} blocks of one address", actor, lifted);
        return lifted > 0;
    }
}
