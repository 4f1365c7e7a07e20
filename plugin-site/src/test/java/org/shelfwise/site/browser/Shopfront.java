package org.shelfwise.site.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Serves the plugin's real templates, styles and script to a browser. */
final class Shopfront implements AutoCloseable {

    private final HttpServer server;
    private final Function<URI, String> pages;
    private final Function<URI, byte[]> documents;

    /** What a form is answered with, by its path; the body is given as it came. Others buy. */
    final Map<String, Function<String, Posted>> forms = new ConcurrentHashMap<>();

    /** How many times a purchase was asked for. */
    final AtomicInteger purchases = new AtomicInteger();

    record Posted(int status, String type, byte[] body) {}

    Shopfront(Function<URI, String> pages, Function<URI, byte[]> documents) throws IOException {
        this.pages = pages;
        this.documents = documents;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith(".css")) {
                send(exchange, "text/css", resource("extensions/css" + path));
            } else if (path.endsWith(".js")) {
                send(exchange, "text/javascript", resource("extensions/js" + path));
            } else if (path.endsWith(".json")) {
                send(exchange, "application/json", documents.apply(exchange.getRequestURI()));
            } else if (exchange.getRequestMethod().equals("POST") && forms.containsKey(path)) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                Posted posted = forms.get(path).apply(body);
                send(exchange, posted.status(), posted.type(), posted.body());
            } else if (path.startsWith("/cart")) {
                purchases.incrementAndGet();
                send(exchange, "text/html", "<p>In the cart</p>".getBytes(StandardCharsets.UTF_8));
            } else {
                String html = pages.apply(exchange.getRequestURI());
                send(exchange, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        send(exchange, 200, type, body);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Shopfront.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    /** A parameter of the address, or null. */
    static String parameter(URI address, String name) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}
