package org.shelfwise.core.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shelfwise.core.platform.ReadCommitted;
import org.shelfwise.core.platform.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes and clears settings. Each change leaves an audit row and is told to all {@link SettingsListener}s, in one
 * transaction (the caller's, if there is one). Thread-safe.
 */
public class SettingsEditor {

    private final SettingJournal journal;
    private final Catalogue catalogue;
    private final Supplier<List<SettingsListener>> listeners;
    private final TransactionTemplate transaction;

    SettingsEditor(
            SettingJournal journal,
            Catalogue catalogue,
            Supplier<List<SettingsListener>> listeners,
            PlatformTransactionManager transactionManager) {
        this.journal = journal;
        this.catalogue = catalogue;
        this.listeners = listeners;
        this.transaction = ReadCommitted.transactions(transactionManager);
    }

    /**
     * Setting what is set already is no change and leaves no trace.
     *
     * @param text the value as a person typed it
     * @param actor who does it, for the audit trail; the first 255 characters are kept
     * @return why not; empty when it is done
     */
    public Optional<Refusal> set(SettingKey<?> key, SettingPlace place, String text, String actor) {
        if (!key.scopes().contains(place.scope())) {
            return Optional.of(Refusal.of("settings.scope-not-allowed", key.name(), place.scope()));
        }
        if (text == null || key.type().parse(text).isEmpty()) {
            return Optional.of(key.type().refusal(key.name(), text));
        }
        if (!catalogue.exists(place)) {
            return Optional.of(Refusal.of("settings.no-such-place", place.scope(), Long.toString(place.id())));
        }
        return write(key, place, text.strip(), actor);
    }

    /** Clears what is set at {@code place}, so that what is set farther away holds again; clearing nothing is no change. */
    public Optional<Refusal> clear(SettingKey<?> key, SettingPlace place, String actor) {
        return write(key, place, null, actor);
    }

    private Optional<Refusal> write(SettingKey<?> key, SettingPlace place, String value, String actor) {
        try {
            transaction.execute(status -> {
                journal.write(key.name(), place, value, actor).ifPresent(this::tell);
                return null;
            });
            return Optional.empty();
        } catch (DuplicateKeyException somebodyWasFaster) {
            return Optional.of(Refusal.of("settings.changed-meanwhile", key.name()));
        }
    }

    private void tell(SettingChange change) {
        listeners.get().forEach(listener -> listener.changed(change));
    }

    /** The audit trail of one place, the newest first; {@code limit} lines at most. */
    public List<SettingChange> changes(SettingPlace place, int limit) {
        return journal.changes(place, limit);
    }
}
