package org.shelfwise.demo.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient.Redirect;
import java.util.Collections;
import java.util.concurrent.ThreadPoolExecutor;
import javax.servlet.ServletContext;
import org.junit.jupiter.api.Test;
import org.shelfwise.demo.testing.HttpBrowser;
import org.shelfwise.demo.testing.RunningDemo;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.FrameworkServlet;

class EarlyReadingTest {

    @Test
    void a_category_page_of_the_platform_s_has_its_verdicts_read_beside_its_rendering() {
        ThreadPoolExecutor readers = servlet().getBean("shelfwiseVerdictReaders", ThreadPoolExecutor.class);
        long before = readers.getTaskCount();

        new HttpBrowser(RunningDemo.siteUrl(), Redirect.NEVER).get("dresses");

        assertThat(readers.getTaskCount()).isGreaterThan(before);
    }

    private static ApplicationContext servlet() {
        ServletContext container = ((WebApplicationContext) RunningDemo.site()).getServletContext();
        return Collections.list(container.getAttributeNames()).stream()
                .filter(name -> name.startsWith(FrameworkServlet.SERVLET_CONTEXT_PREFIX))
                .map(name -> (ApplicationContext) container.getAttribute(name))
                .findFirst()
                .orElseThrow();
    }
}
