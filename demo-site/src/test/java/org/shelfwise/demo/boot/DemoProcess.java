package org.shelfwise.demo.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo as a process of its own, started with the class path of the test. */
final class DemoProcess implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("(?:Storefront|Admin)\\s+(http://\\S+)");

    private final Process process;
    private final String url;

    private DemoProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Waits until the process says where it listens. */
    static DemoProcess start(String... settings) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-XX:"))
                .forEach(command::add);
        command.addAll(
                List.of("-Xmx768m", "-cp", System.getProperty("java.class.path"), ShelfwiseDemo.class.getName()));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new DemoProcess(process, awaitUrl(process));
    }

    String url() {
        return url;
    }

    private static String awaitUrl(Process process) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher url = URL.matcher(line);
            if (url.find()) {
                keepReading(out);
                return url.group(1);
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The demo did not start:\n" + said);
    }

    /** A process whose output nobody reads stops when the pipe is full. */
    private static void keepReading(BufferedReader out) {
        Thread reader = new Thread(() -> out.lines().forEach(line -> {}), "demo-output");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
