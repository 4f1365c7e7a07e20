package org.shelfwise.demo.benchmark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.broadleafcommerce.core.search.service.solr.SolrContext;

/**
 * The same shop in two processes, one after the other: with the plugin, and without its XML, so without any bean, entity,
 * advice, handler, thread or cache of it. Both have a copy of this shop's index, answer listings drawn alike and then tell
 * their live heap. Neither has pages or Hibernate's second-level cache: which products that holds depends on what was listed.
 */
final class MemoryBenchmark {

    private static final double MIB = 1024 * 1024;
    private static final int STARTS = 2;
    private static final String CONSUMER = "memory-probe";
    private static final List<String> OURS =
            List.of("bl-shelfwise-core-applicationContext.xml", "bl-shelfwise-site-applicationContext.xml");
    private static final List<String> PAGES = List.of(
            "applicationContext-servlet-cms-contentClient.xml",
            "bl-shelfwise-site-servlet.xml",
            "demo/servlet.xml",
            "demo/site-servlet.xml");
    private static final String BEANS =
            """
            <beans xmlns="http://www.springframework.org/schema/beans"
                   xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                   xsi:schemaLocation="http://www.springframework.org/schema/beans
                    http://www.springframework.org/schema/beans/spring-beans-3.2.xsd">%s</beans>
            """;
    private static final String SEARCH =
            """
            <bean id="blSearchService" class="org.broadleafcommerce.core.search.service.solr.SolrSearchServiceImpl">
                <constructor-arg value="%s"/>
            </bean>
            """;

    private final BenchmarkShop shop;

    MemoryBenchmark(BenchmarkShop shop) {
        this.shop = shop;
    }

    void run(Report report) throws Exception {
        report.section("5 Memory");
        report.table("live heap of a process, MiB", "without the plugin", "with it", "difference");
        for (int start = 1; start <= STARTS; start++) {
            double without = liveHeap(false);
            double with = liveHeap(true);
            report.row("start " + start, without, with, with - without);
        }
        shop.jdbc().update("DELETE FROM SHW_OUTBOX WHERE CONSUMER = ?", CONSUMER);
        shop.jdbc().update("DELETE FROM SHW_OUTBOX_CONSUMER WHERE NAME = ?", CONSUMER);
    }

    private double liveHeap(boolean plugin) throws Exception {
        Path folder = Files.createTempDirectory("shelfwise-memory");
        try {
            return probe(command(folder, plugin)) / MIB;
        } finally {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }

    private List<String> command(Path folder, boolean plugin) throws IOException {
        Path index = folder.resolve("solr");
        EmbeddedSolrServer solr = (EmbeddedSolrServer) SolrContext.getServer();
        FileUtils.copyDirectory(new File(solr.getCoreContainer().getSolrHome()), index.toFile());
        Path configuration = folder.resolve("configuration");
        hide(configuration, PAGES);
        if (!plugin) {
            hide(configuration, OURS);
        }
        Files.writeString(configuration.resolve("demo/site-search.xml"), BEANS.formatted(SEARCH.formatted(index)));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                configuration + File.pathSeparator + System.getProperty("java.class.path"),
                MemoryProbe.class.getName(),
                "--server.port=0",
                "--shelfwise.ranking.index.consumer=" + CONSUMER,
                "--blPU.hibernate.cache.use_second_level_cache=false",
                "--blPU.hibernate.cache.use_query_cache=false"));
        command.addAll(shop.databaseArguments());
        return command;
    }

    /** What this folder has comes before what the class path has under the same name. */
    private static void hide(Path configuration, List<String> files) throws IOException {
        for (String file : files) {
            Path empty = configuration.resolve(file);
            Files.createDirectories(empty.getParent());
            Files.writeString(empty, BEANS.formatted(""));
        }
    }

    private static long probe(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(said::add);
        }
        process.waitFor();
        return said.stream()
                .filter(line -> line.startsWith(MemoryProbe.LIVE_HEAP))
                .mapToLong(line -> Long.parseLong(line.substring(MemoryProbe.LIVE_HEAP.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no answer: " + String.join("\n", said)));
    }
}
