package org.shelfwise.core.ranking.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrServer;
import org.apache.solr.client.solrj.impl.HttpSolrServer;
import org.slf4j.LoggerFactory;

/** A Solr of its own: the war of 4.10.4 under Jetty, in a JVM of its own. The build puts both into target/solr. */
final class HttpSolr {

    private static final Path FILES = Path.of("target", "solr").toAbsolutePath();
    private static final long START_SECONDS = 90;

    private final Process process;
    private final String url;

    private HttpSolr(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static HttpSolr start(Path home) throws Exception {
        assertThat(FILES.resolve("solr.war"))
                .as("the build copies it: run the tests through Maven once")
                .exists();
        SolrHome.create(home);
        int port = freePort();
        Process process = new ProcessBuilder(command(home, port))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("jetty.log").toFile())
                .start();
        HttpSolr solr = new HttpSolr(process, "http://127.0.0.1:" + port + "/solr");
        solr.awaitAnswer();
        return solr;
    }

    private static List<String> command(Path home, int port) throws Exception {
        String logging = Stream.of(
                        LoggerFactory.class,
                        LoggerFactory.getILoggerFactory().getClass(),
                        Class.forName("ch.qos.logback.core.Context"),
                        Class.forName("org.apache.commons.logging.LogFactory"))
                .map(HttpSolr::jarOf)
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dsolr.solr.home=" + home,
                "-cp",
                FILES.resolve("jetty-runner.jar") + File.pathSeparator + logging,
                "org.eclipse.jetty.runner.Runner",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--path",
                "/solr",
                FILES.resolve("solr.war").toString());
    }

    private static String jarOf(Class<?> type) {
        URL location = type.getProtectionDomain().getCodeSource().getLocation();
        return new File(location.getPath()).getAbsolutePath();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!answers()) {
            assertThat(process.isAlive()).as("Solr ended; see jetty.log").isTrue();
            assertThat(System.nanoTime()).as("Solr did not start").isLessThan(deadline);
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    private boolean answers() {
        try {
            core("primary").query(new SolrQuery("*:*"));
            return true;
        } catch (Exception notYet) {
            return false;
        }
    }

    SolrServer core(String name) {
        return new HttpSolrServer(url + "/" + name);
    }

    SolrServer admin() {
        return new HttpSolrServer(url);
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
