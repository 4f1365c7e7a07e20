package org.shelfwise.core.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Maven adds to a shop that adds the jar of the module under test, as the build has listed it.
 *
 * @param byName files by {@code groupId:artifactId}
 */
public record BroughtLibraries(SortedMap<String, Path> byName) {

    private static final Path LIST = Path.of("target", "brought-libraries.txt");
    private static final Pattern LINE =
            Pattern.compile("\\s+([^:\\s]+:[^:]+):[^:]+:[^:]+:(?:compile|runtime):(\\S+).*", Pattern.DOTALL);

    /** Maven writes the list in colours when it thinks that somebody watches. */
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    public static BroughtLibraries ofThisModule() throws IOException {
        SortedMap<String, Path> byName = new TreeMap<>();
        for (String line : Files.readAllLines(LIST)) {
            Matcher library = LINE.matcher(COLOUR.matcher(line).replaceAll(""));
            if (library.matches()) {
                byName.put(library.group(1), Path.of(library.group(2)));
            }
        }
        return new BroughtLibraries(byName);
    }
}
