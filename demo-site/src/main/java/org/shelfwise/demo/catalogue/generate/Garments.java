package org.shelfwise.demo.catalogue.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.shelfwise.demo.catalogue.source.Garment;

/** Deals garments in shuffled decks that hold each as often as its weight says, so that no category stays empty. */
final class Garments {

    private final long seed;
    private final List<Garment> sorted = new ArrayList<>();
    private int round = -1;
    private List<Garment> deck = List.of();

    Garments(List<Garment> garments, long seed) {
        this.seed = seed;
        garments.forEach(garment -> sorted.addAll(Collections.nCopies(garment.weight(), garment)));
    }

    /** The garment of the product at {@code index}, 0 or more. Fast when asked in ascending order. */
    Garment at(int index) {
        if (round != index / sorted.size()) {
            round = index / sorted.size();
            deck = new ArrayList<>(sorted);
            Collections.shuffle(deck, new Random(Seeds.mix(~seed, round)));
        }
        return deck.get(index % sorted.size());
    }
}
