package org.shelfwise.demo.boot;

import java.util.List;

/** Which half of the shop a context is. Both run the same platform; they differ in the configuration they merge. */
enum Role {
    ADMIN(
            "shelfwise.demo.admin-port",
            "/admin",
            "",
            List.of(
                    "bl-open-admin-contentClient-applicationContext.xml",
                    "bl-open-admin-contentCreator-applicationContext.xml",
                    "bl-admin-applicationContext.xml",
                    "bl-cms-contentClient-applicationContext.xml",
                    "bl-cms-contentCreator-applicationContext.xml",
                    "bl-shelfwise-core-applicationContext.xml",
                    "bl-shelfwise-admin-applicationContext.xml",
                    "demo/root.xml",
                    "demo/admin-security.xml",
                    "demo/admin-root.xml"),
            List.of(
                    "classpath:applicationContext-servlet-open-admin.xml",
                    "classpath:applicationContext-servlet-admin.xml",
                    "classpath:applicationContext-servlet-cms-contentClient.xml",
                    "classpath:applicationContext-servlet-cms-contentCreator.xml",
                    "classpath:bl-shelfwise-admin-servlet.xml",
                    "classpath:demo/servlet.xml",
                    "classpath:demo/admin-servlet.xml")),
    SITE(
            "server.port",
            "",
            "/error",
            List.of(
                    "bl-open-admin-contentClient-applicationContext.xml",
                    "bl-cms-contentClient-applicationContext.xml",
                    "bl-shelfwise-core-applicationContext.xml",
                    "bl-shelfwise-site-applicationContext.xml",
                    "demo/root.xml",
                    "demo/site-security.xml",
                    "demo/site-search.xml",
                    "demo/site-root.xml"),
            List.of(
                    "classpath:applicationContext-servlet-cms-contentClient.xml",
                    "classpath:bl-shelfwise-site-servlet.xml",
                    "classpath:demo/servlet.xml",
                    "classpath:demo/site-servlet.xml"));

    private final String portProperty;
    private final String contextPath;
    private final String errorPage;
    private final List<String> rootPatches;
    private final List<String> servletConfiguration;

    Role(
            String portProperty,
            String contextPath,
            String errorPage,
            List<String> rootPatches,
            List<String> servletConfiguration) {
        this.portProperty = portProperty;
        this.contextPath = contextPath;
        this.errorPage = errorPage;
        this.rootPatches = rootPatches;
        this.servletConfiguration = servletConfiguration;
    }

    String portProperty() {
        return portProperty;
    }

    String contextPath() {
        return contextPath;
    }

    /** Where the container dispatches failures to; empty in the admin, whose pages all need a logged-in user. */
    String errorPage() {
        return errorPage;
    }

    /** Class path resources merged over the platform's own root configuration, in order. */
    List<String> rootPatches() {
        return rootPatches;
    }

    /** Plain Spring locations of the DispatcherServlet's configuration. */
    List<String> servletConfiguration() {
        return servletConfiguration;
    }
}
