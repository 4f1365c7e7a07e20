package org.shelfwise.demo.benchmark;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shelfwise.site.platform.ShelfDialect;
import org.springframework.context.MessageSource;
import org.thymeleaf.spring3.SpringTemplateEngine;
import org.thymeleaf.spring3.view.ThymeleafViewResolver;

/**
 * A whole category page over HTTP, in blocks that take turns: as the storefront makes it, and past us: with a template
 * engine that does not know our dialect and leaves its attributes standing, with a search service without our advice and our
 * query handler, and without our interceptor. Before each page a product is written and committed.
 */
final class RenderingBenchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.rendering.rounds", 20);
    private static final int WARM_UP_ROUNDS = 4;
    private static final int WARM_UP_PAGES = 3;
    private static final int PAGES_A_BLOCK = 10;

    private final BenchmarkShop shop;
    private final ThymeleafViewResolver views;
    private final SpringTemplateEngine with;
    private final SpringTemplateEngine without;
    private final Ranking ranking;
    private final MovingStock stock;
    private final EarlyReads early;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    RenderingBenchmark(BenchmarkShop shop) {
        this.shop = shop;
        ranking = new Ranking(shop);
        stock = new MovingStock(shop);
        early = new EarlyReads(shop);
        views = shop.servlet().getBean(ThymeleafViewResolver.class);
        with = shop.bean("blWebTemplateEngine", SpringTemplateEngine.class);
        without = withoutOurDialect(with, shop.bean("messageSource", MessageSource.class));
    }

    private static SpringTemplateEngine withoutOurDialect(SpringTemplateEngine engine, MessageSource messages) {
        SpringTemplateEngine plain = new SpringTemplateEngine();
        plain.setTemplateResolvers(engine.getTemplateResolvers());
        plain.setMessageResolvers(engine.getMessageResolvers());
        plain.setTemplateModeHandlers(engine.getTemplateModeHandlers());
        plain.setTemplateEngineMessageSource(messages);
        plain.setDialects(engine.getDialects().stream()
                .filter(dialect -> !(dialect instanceof ShelfDialect))
                .collect(Collectors.toSet()));
        return plain;
    }

    void run(Report report) throws Exception {
        List<Long> ours = new ArrayList<>();
        List<Long> plain = new ArrayList<>();
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            List<Long> ofWith = block(with);
            List<Long> ofWithout = block(without);
            if (round >= 0) {
                ours.addAll(ofWith);
                plain.addAll(ofWithout);
            }
        }
        enter(with);
        requireMarked(page(), true);
        print(report, Percentiles.of(ours), Percentiles.of(plain), StatementCounter.during(this::page));
    }

    private List<Long> block(SpringTemplateEngine engine) throws Exception {
        enter(engine);
        for (int i = 0; i < WARM_UP_PAGES; i++) {
            requireMarked(page(), engine == with);
        }
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < PAGES_A_BLOCK; i++) {
            stock.commit();
            long begun = System.nanoTime();
            page();
            nanos.add(System.nanoTime() - begun);
        }
        return nanos;
    }

    private void enter(SpringTemplateEngine engine) {
        ranking.enter(engine == with ? Ranking.Arm.ON : Ranking.Arm.PLATFORM);
        early.set(engine == with);
        views.setTemplateEngine(engine);
        views.clearCache();
    }

    private String page() throws Exception {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create(shop.url() + "dresses")).build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("the category page answers " + response.statusCode());
        }
        return response.body();
    }

    private static void requireMarked(String page, boolean marked) {
        int cards = page.split("data-shelf-product=", -1).length - 1;
        if (cards != (marked ? BenchmarkShop.PAGE : 0)) {
            throw new IllegalStateException(cards + " cards carry our attributes");
        }
    }

    private static void print(Report report, Percentiles ours, Percentiles plain, List<String> statements) {
        report.section("4 A category page of " + BenchmarkShop.PAGE + " products over HTTP");
        report.table("the plugin", "p50 ms", "p95 ms", "pages");
        report.row("with", ours.p50(), ours.p95(), ours.count());
        report.row("without", plain.p50(), plain.p95(), plain.count());
        report.row("with ÷ without", ours.p50() / plain.p50(), ours.p95() / plain.p95(), "");
        report.line("");
        report.line("SQL statements of ours in a page: " + statements.size());
        statements.forEach(each -> report.line("- `" + each.substring(0, Math.min(each.length(), 120)) + "…`"));
    }
}
