package org.shelfwise.demo.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.demo.testing.Eventually.eventually;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.resource.service.ResourceBundlingService;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.common.web.resource.BroadleafResourceHttpRequestHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.HttpShopper;
import org.shelfwise.demo.testing.RunningDemo;
import org.springframework.core.io.Resource;
import org.springframework.util.StreamUtils;
import org.springframework.web.context.WebApplicationContext;
import org.thymeleaf.TemplateEngine;

/** What a merchant's theme does with the plugin's look, in the running shop. */
class OwnThemeTest {

    /** A dress that no other test touches. */
    private static final long PRODUCT = 1130;

    private static final String OURS = "class=\"shelf-badge\" data-shelf-badge=\"" + PRODUCT + "\"";
    private static final String THEIRS =
            "<b data-shelf-badge=\"" + PRODUCT + "\" data-shelf-status=\"low-stock\">Hurry: ";

    private static final Pattern ICON = Pattern.compile("url\\(\"data:[^)]*\"\\)");

    private final WebApplicationContext site = (WebApplicationContext) RunningDemo.site();
    private final Path badge =
            Path.of(site.getServletContext().getRealPath("/")).resolve("WEB-INF/templates/shelf/badge.html");

    @AfterEach
    void leave_the_shop_as_it_was() throws Throwable {
        if (Files.deleteIfExists(badge)) {
            eventually(() -> assertThat(listing()).contains(OURS));
        }
    }

    /** Tomcat remembers for a few seconds which files there are. */
    @Test
    void a_template_of_the_theme_stands_in_for_ours() throws Throwable {
        DemoVariants variants = DemoVariants.of(PRODUCT);
        Variant last = variants.all().get(0);
        variants.leaveOnly(last, 1);
        assertThat(listing()).contains(OURS).doesNotContain(THEIRS);

        Files.createDirectories(badge.getParent());
        Files.writeString(badge, "<b th:fragment=\"badge\" th:text=\"'Hurry: ' + ${shelf.message}\">Hurry</b>");

        eventually(() -> assertThat(listing()).contains(THEIRS).doesNotContain(OURS));
    }

    /** As {@code <blc:bundle>} does with the locations that the shop's handlers of scripts and styles are given. */
    @Test
    void the_platforms_bundles_find_our_styles_and_minifying_leaves_the_icons_whole() throws IOException {
        String ours = new HttpShopper().looksAt("shelf/shelf.css").text();
        String bundle = bundle("blCssLocations", "theme.css", "shelf/shelf.css");

        assertThat(bundle).contains(".shelf-badge{").doesNotContain("/*", "  ");
        assertThat(icons(bundle)).isEqualTo(icons(ours)).isNotEmpty();
    }

    @Test
    void they_find_our_script_and_can_read_it_well_enough_to_minify_it() throws IOException {
        assertThat(bundle("blJsLocations", "theme.js", "shelf/shelf.js"))
                .contains("\"[data-shelf-picker]\"")
                .doesNotContain("/*", "  ");
    }

    private static List<String> icons(String css) {
        return ICON.matcher(css).results().map(MatchResult::group).toList();
    }

    private String bundle(String locations, String name, String file) throws IOException {
        BroadleafResourceHttpRequestHandler handler = new BroadleafResourceHttpRequestHandler();
        handler.setLocations(resources(locations));
        ResourceBundlingService bundles =
                RunningDemo.siteBean("blResourceBundlingService", ResourceBundlingService.class);
        String versioned = bundles.registerBundle(name, new ArrayList<>(List.of(file)), handler);
        return StreamUtils.copyToString(minified(bundles, versioned).getInputStream(), StandardCharsets.UTF_8);
    }

    /** The platform reads its settings in the name of a request. */
    private static Resource minified(ResourceBundlingService bundles, String versioned) {
        BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext());
        try {
            return bundles.getBundle(versioned);
        } finally {
            ThreadLocalManager.remove();
        }
    }

    private List<Resource> resources(String locations) {
        List<Resource> resources = new ArrayList<>();
        for (Object location : RunningDemo.siteBean(locations, List.class)) {
            resources.add(site.getResource(String.valueOf(location)));
        }
        return resources;
    }

    /** As it is after a restart: templates are read once. */
    private static String listing() {
        RunningDemo.siteBean("blWebTemplateEngine", TemplateEngine.class).clearTemplateCache();
        return new HttpShopper().looksAt("dresses").text();
    }
}
