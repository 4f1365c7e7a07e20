package org.shelfwise.demo.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo as a process of its own. */
final class DemoProcess implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("(Storefront|Admin)\\s+(http://\\S+)");
    private static final String LAST_LINE = "Stop with";
    private static final long START_MINUTES = 5;
    private static final long END_SECONDS = 30;

    private final Process process;
    private final Map<String, String> urls;

    private DemoProcess(Process process, Map<String, String> urls) {
        this.process = process;
        this.urls = urls;
    }

    /** With the class path of the test; waits until the process says where it listens. */
    static DemoProcess start(String... settings) throws Exception {
        List<String> command = new ArrayList<>(List.of("-Xmx768m"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-XX:"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ShelfwiseDemo.class.getName()));
        return announced(java(command, settings));
    }

    /** As the README tells people to; waits until the process says where it listens. */
    static DemoProcess startJar(Path jar, String... settings) throws Exception {
        return announced(jar(jar, settings));
    }

    /** Does not wait. */
    static Process jar(Path jar, String... settings) throws IOException {
        return java(
                List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()), settings);
    }

    private static Process java(List<String> arguments, String... settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        command.addAll(List.of(settings));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static DemoProcess announced(Process process) throws Exception {
        CompletableFuture<Map<String, String>> urls = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, urls), "demo-output");
        reader.setDaemon(true);
        reader.start();
        try {
            return new DemoProcess(process, urls.get(START_MINUTES, TimeUnit.MINUTES));
        } catch (TimeoutException | ExecutionException | InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** To its end: a process whose output nobody reads stops when the pipe is full. */
    private static void read(Process process, CompletableFuture<Map<String, String>> announcement) {
        Map<String, String> urls = new LinkedHashMap<>();
        StringBuilder said = new StringBuilder();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher url = URL.matcher(line);
                if (announcement.isDone()) {
                    continue;
                } else if (url.find()) {
                    urls.put(url.group(1), url.group(2));
                } else if (line.contains(LAST_LINE)) {
                    announcement.complete(urls);
                } else {
                    said.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            announcement.completeExceptionally(new UncheckedIOException(e));
        }
        announcement.completeExceptionally(new IllegalStateException("The demo did not start:\n" + said));
    }

    /** The one address of a process that is storefront or admin. */
    String url() {
        return urls.values().iterator().next();
    }

    String siteUrl() {
        return urls.get("Storefront");
    }

    String adminUrl() {
        return urls.get("Admin");
    }

    /** Asks it to end, as Ctrl-C does. */
    boolean endsWhenAsked() throws InterruptedException {
        process.destroy();
        return process.waitFor(END_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        try {
            if (!endsWhenAsked()) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
