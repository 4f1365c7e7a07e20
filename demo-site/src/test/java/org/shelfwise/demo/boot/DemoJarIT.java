package org.shelfwise.demo.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shelfwise.demo.testing.HttpBrowser;

/** The jar that people download and run with {@code java -jar}, after Boot has packed the others into it. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class DemoJarIT {

    private static final Path JAR = Path.of(System.getProperty("shelfwise.demo.jar"));

    @Test
    void one_jar_is_a_whole_shop_that_ends_when_asked() throws Exception {
        try (DemoProcess demo = DemoProcess.startJar(
                JAR, "--server.port=0", "--shelfwise.demo.admin-port=0", "--shelfwise.demo.products=50")) {
            assertThat(page(demo.siteUrl(), "")).contains("data-shelf-status=");
            assertThat(page(demo.siteUrl(), "search?q=dress")).contains("data-shelf-product=");
            assertThat(page(demo.siteUrl(), "shelf/shelf.css")).contains(".shelf-badge");
            assertThat(page(demo.adminUrl(), "login")).contains("j_password");

            assertThat(demo.endsWhenAsked()).isTrue();
        }
    }

    @Test
    void a_taken_port_ends_with_one_clear_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process demo =
                    DemoProcess.jar(JAR, "--server.port=" + taken.getLocalPort(), "--shelfwise.demo.admin-port=0");
            try {
                assertThat(new String(demo.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualToNormalizingNewlines("Port " + taken.getLocalPort()
                                + " is taken: choose another with --server.port=<port>.\n");
                assertThat(demo.waitFor()).isOne();
            } finally {
                demo.destroyForcibly();
            }
        }
    }

    private static String page(String root, String path) {
        HttpResponse<String> answer = new HttpBrowser(root, Redirect.NORMAL).get(path);
        assertThat(answer.statusCode()).as(root + path).isEqualTo(200);
        return answer.body();
    }
}
