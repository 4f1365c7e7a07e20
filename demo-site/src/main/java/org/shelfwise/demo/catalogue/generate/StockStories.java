package org.shelfwise.demo.catalogue.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Deals stories to products in shuffled decks of 100, each made of two shuffled halves, so that the shares hold for every
 * catalogue of 50 products and more: of 12 % nothing can be bought, be it gone or taken off sale, and 15 % are low.
 */
final class StockStories {

    private static final int HALF = 50;
    private static final Map<StockStory, int[]> IN_HALVES = Map.of(
            StockStory.SOLD_OUT, new int[] {5, 5},
            StockStory.LOW, new int[] {7, 8},
            StockStory.SIZES_GONE, new int[] {14, 13},
            StockStory.ONE_SIZE_LEFT, new int[] {3, 3},
            StockStory.UNTRACKED, new int[] {1, 1},
            StockStory.UNAVAILABLE, new int[] {1, 1});

    private final long seed;
    private int half = -1;
    private List<StockStory> deck = List.of();

    StockStories(long seed) {
        this.seed = seed;
    }

    /** The story of the product at {@code index}, 0 or more. Fast when asked in ascending order. */
    StockStory at(int index) {
        if (half != index / HALF) {
            half = index / HALF;
            deck = deal(half);
        }
        return deck.get(index % HALF);
    }

    private List<StockStory> deal(int half) {
        List<StockStory> stories = new ArrayList<>(HALF);
        for (StockStory story : StockStory.values()) {
            int[] counts = IN_HALVES.getOrDefault(story, new int[2]);
            stories.addAll(Collections.nCopies(counts[half % 2], story));
        }
        stories.addAll(Collections.nCopies(HALF - stories.size(), StockStory.PLENTY));
        Collections.shuffle(stories, new Random(Seeds.mix(seed, -1L - half)));
        return stories;
    }
}
