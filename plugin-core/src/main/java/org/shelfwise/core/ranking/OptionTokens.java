package org.shelfwise.core.ranking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes red together with M findable as one thing, although the index holds products and not SKUs: each document carries a
 * token for every combination of option values, of one option up to {@link #MAX_TOGETHER}, that one SKU which can be bought
 * has. Whoever looks for red and M looks for the token of that pair.
 *
 * <p>A token is a hash of 64 bits, 13 characters at most. It needs no escaping, keeps requests short and tells nothing apart
 * wrongly in practice: among a million combinations, two share a token with a probability of 1 in 37 million.
 */
public final class OptionTokens {

    /**
     * How many options can be looked for as one thing. A SKU with 4 options yields 15 tokens, one with 6 yields 56. More
     * options at a time are looked for in groups of this size.
     */
    public static final int MAX_TOGETHER = 4;

    private static final Comparator<OptionChoice> CANONICAL =
            Comparator.comparing(OptionChoice::option).thenComparing(OptionChoice::value);

    private OptionTokens() {}

    /** The tokens under which a SKU with these choices, one an option, is found. */
    public static Set<String> ofSku(Collection<OptionChoice> choices) {
        Set<String> tokens = new TreeSet<>();
        collect(choices.stream().sorted(CANONICAL).toList(), 0, List.of(), tokens);
        return tokens;
    }

    private static void collect(List<OptionChoice> all, int from, List<OptionChoice> taken, Set<String> tokens) {
        if (!taken.isEmpty()) {
            tokens.add(hash(taken));
        }
        for (int i = from; i < all.size() && taken.size() < MAX_TOGETHER; i++) {
            collect(all, i + 1, with(taken, all.get(i)), tokens);
        }
    }

    /**
     * The token of one combination.
     *
     * @param choices 1 to {@link #MAX_TOGETHER}, each of another option, in any order
     */
    public static String ofCombination(Collection<OptionChoice> choices) {
        if (choices.isEmpty() || choices.size() > MAX_TOGETHER) {
            throw new IllegalArgumentException("a combination has 1 to " + MAX_TOGETHER + " choices: " + choices);
        }
        return hash(choices.stream().sorted(CANONICAL).toList());
    }

    private static List<OptionChoice> with(List<OptionChoice> taken, OptionChoice next) {
        List<OptionChoice> more = new ArrayList<>(taken);
        more.add(next);
        return more;
    }

    private static String hash(List<OptionChoice> choices) {
        MessageDigest digest = sha256();
        for (OptionChoice choice : choices) {
            update(digest, choice.option());
            update(digest, choice.value());
        }
        return Long.toUnsignedString(ByteBuffer.wrap(digest.digest()).getLong(), Character.MAX_RADIX);
    }

    /** With its length before it, so that no two different lists of texts feed the same bytes. */
    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }
}
