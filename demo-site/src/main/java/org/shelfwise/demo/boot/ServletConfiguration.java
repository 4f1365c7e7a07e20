package org.shelfwise.demo.boot;

import java.net.InetAddress;
import javax.servlet.DispatcherType;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.embedded.EmbeddedServletContainerFactory;
import org.springframework.boot.context.embedded.tomcat.TomcatEmbeddedServletContainerFactory;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.ErrorPage;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.support.OpenEntityManagerInViewFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.context.request.RequestContextListener;
import org.springframework.web.context.support.XmlWebApplicationContext;
import org.springframework.web.filter.CharacterEncodingFilter;
import org.springframework.web.servlet.DispatcherServlet;

/** What a web.xml shop says in its web.xml. */
@Configuration
class ServletConfiguration {

    /** What browsers leave unescaped when somebody types it behind the question mark. */
    private static final String TYPED_BY_PEOPLE = "\"<>[]^`{|}\\";

    /** So many connections may wait to be accepted: a rush on a busy machine waits, and is not cut off. */
    private static final String RUSH = "1000";

    @Bean
    EmbeddedServletContainerFactory tomcat(
            @Value("${shelfwise.demo.context.port}") int port,
            @Value("${shelfwise.demo.context.path}") String path,
            @Value("${shelfwise.demo.context.threads}") int threads,
            @Value("${shelfwise.demo.context.error-page}") String errorPage) {
        TomcatEmbeddedServletContainerFactory tomcat = new TomcatEmbeddedServletContainerFactory(path, port);
        tomcat.setAddress(InetAddress.getLoopbackAddress());
        tomcat.setRegisterDefaultServlet(false);
        tomcat.addConnectorCustomizers(
                connector -> connector.setProperty("relaxedQueryChars", TYPED_BY_PEOPLE),
                connector -> connector.setProperty("maxThreads", String.valueOf(threads)),
                connector -> connector.setProperty("acceptCount", RUSH));
        tomcat.addContextCustomizers(context -> showPlainErrors((StandardHost) context.getParent(), path + "/"));
        if (!errorPage.isEmpty()) {
            tomcat.addErrorPages(new ErrorPage(errorPage));
        }
        return tomcat;
    }

    private static void showPlainErrors(StandardHost host, String home) {
        host.setErrorReportValveClass("");
        host.getPipeline().addValve(new PlainErrors(home));
    }

    @Bean
    ServletContextInitializer sessionCookie(@Value("${shelfwise.demo.context.session-cookie}") String name) {
        return servletContext -> {
            servletContext.getSessionCookieConfig().setName(name);
            servletContext.getSessionCookieConfig().setHttpOnly(true);
        };
    }

    @Bean
    ServletRegistrationBean shopServlet(@Value("${shelfwise.demo.context.servlet-locations}") String[] locations) {
        XmlWebApplicationContext context = new XmlWebApplicationContext();
        context.setConfigLocations(locations);
        ServletRegistrationBean servlet = new ServletRegistrationBean(new DispatcherServlet(context), "/");
        servlet.setLoadOnStartup(1);
        return servlet;
    }

    @Bean
    FilterRegistrationBean encodingFilter() {
        FilterRegistrationBean filter = new FilterRegistrationBean(new CharacterEncodingFilter("UTF-8", true));
        filter.setOrder(0);
        return filter;
    }

    @Bean
    DelegatingFilterProxyRegistrationBean securityFilter() {
        DelegatingFilterProxyRegistrationBean filter =
                new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        filter.setOrder(1);
        return filter;
    }

    /** The error page reads categories too, and the security chain does not run again for it. */
    @Bean
    FilterRegistrationBean errorPageEntityManager() {
        FilterRegistrationBean filter = new FilterRegistrationBean(new OpenEntityManagerInViewFilter());
        filter.setDispatcherTypes(DispatcherType.ERROR);
        return filter;
    }

    @Bean
    ServletListenerRegistrationBean<RequestContextListener> requestContextListener() {
        return new ServletListenerRegistrationBean<>(new RequestContextListener());
    }

    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEvents() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }
}
