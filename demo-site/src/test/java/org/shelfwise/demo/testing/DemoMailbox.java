package org.shelfwise.demo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of the running demo that shows the mails of its shop. */
public final class DemoMailbox {

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:0/([^\\s\"<]*)");

    private final HttpBrowser browser = new HttpBrowser(RunningDemo.siteUrl(), Redirect.NORMAL);

    /**
     * Waits for a mail.
     *
     * @param subject part of it
     * @return the path of the newest mail of that subject, without a slash in front
     */
    public String awaits(String subject) throws Throwable {
        return awaits(subject, "");
    }

    /** @param addressee to whom it goes; empty for anybody */
    public String awaits(String subject, String addressee) throws Throwable {
        Pattern link = Pattern.compile("href=\"/(demo/mailbox/\\d+)\">[^<]*" + Pattern.quote(subject)
                + "[^<]*</a>\\s*<span[^>]*>[^<]*" + Pattern.quote(addressee));
        AtomicReference<String> path = new AtomicReference<>();
        Eventually.eventually(() -> {
            Matcher mail = link.matcher(browser.get("demo/mailbox").body());
            assertThat(mail.find())
                    .as("a mail with the subject %s to %s", subject, addressee)
                    .isTrue();
            path.set(mail.group(1));
        });
        return path.get();
    }

    /** How many mails of that subject there are now to exactly that address. */
    public long count(String subject, String addressee) {
        return Pattern.compile(
                        ">[^<]*" + Pattern.quote(subject) + "[^<]*</a>\\s*<span[^>]*>[^<]*" + Pattern.quote(addressee))
                .matcher(browser.get("demo/mailbox").body())
                .results()
                .count();
    }

    public HttpResponse<String> get(String path) {
        return browser.get(path);
    }

    /**
     * The first link of a mail whose address contains {@code part}, as a reader of the mail would follow it: the tests' shop
     * has another port each time, which its settings do not know.
     *
     * @param path of the mail
     */
    public String linkIn(String path, String part) {
        return linksIn(path).stream()
                .filter(link -> link.contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link with " + part + " in the mail"));
    }

    /** All links of a mail, each once, in its order. */
    public List<String> linksIn(String path) {
        return LINK.matcher(get(path).body())
                .results()
                .map(link -> RunningDemo.siteUrl() + link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }
}
