package org.shelfwise.demo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.Set;

/** The accessibility promise of every page: no axe violation of level serious or critical. */
public final class Axe {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Axe() {}

    public static void assertAccessible(Page page) {
        assertNothingGrave(page, new AxeBuilder(page));
    }

    /** Leaves out what is not ours, such as the frame that the platform's admin puts around a page. */
    public static void assertAccessible(Page page, String part) {
        assertNothingGrave(page, new AxeBuilder(page).include(part));
    }

    /** For a frame that runs no scripts, into which axe cannot look: it would wait there for ever. */
    public static void assertAccessibleBut(Page page, String frame) {
        assertNothingGrave(page, new AxeBuilder(page).exclude(frame).setLegacyMode(true));
    }

    private static void assertNothingGrave(Page page, AxeBuilder axe) {
        assertThat(axe.analyze().getViolations())
                .filteredOn(violation -> GRAVE.contains(violation.getImpact()))
                .as("serious or critical axe violations on %s", page.url())
                .extracting(violation -> violation.getId() + ": "
                        + violation.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList())
                .isEmpty();
    }
}
