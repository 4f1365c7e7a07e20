package org.shelfwise.demo.boot;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.commons.io.FileUtils;
import org.springframework.core.env.Environment;

/**
 * Where the platform keeps uploads and the scripts and styles that it bundles: what {@link #PROPERTY} says, or a folder
 * that lives as long as this process. The platform's own default is in the root of the disk, where only root may write,
 * and where two shops would overwrite each other's files.
 */
final class AssetFolder {

    static final String PROPERTY = "asset.server.file.system.path";

    private AssetFolder() {}

    static String of(Environment environment) {
        String configured = environment.getProperty(PROPERTY);
        return configured == null ? temporary() : configured;
    }

    private static String temporary() {
        try {
            File folder = Files.createTempDirectory("shelfwise-assets").toFile();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder)));
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
