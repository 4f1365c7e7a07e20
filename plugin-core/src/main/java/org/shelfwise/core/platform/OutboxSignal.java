package org.shelfwise.core.platform;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells this node's workers that messages were committed here, so that they need not wait for their next look. */
final class OutboxSignal {

    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();

    void listen(String topic, Runnable listener) {
        listeners.computeIfAbsent(topic, t -> new CopyOnWriteArrayList<>()).add(listener);
    }

    void forgetListeners() {
        listeners.clear();
    }

    void committed(String topic) {
        listeners.getOrDefault(topic, List.of()).forEach(Runnable::run);
    }
}
