package org.shelfwise.demo.boot;

import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;

/**
 * The settings that decide what a demo process starts, read before there is any Spring context.
 *
 * @param roles in the order of their start: the platform keeps statics of which the last context started wins, and the
 *     storefront needs them
 * @param sitePort 0 for any free port
 * @param adminPort 0 for any free port
 */
record DemoProperties(List<Role> roles, int sitePort, int adminPort) {

    static DemoProperties from(Environment environment) {
        return new DemoProperties(
                roles(environment.getProperty("shelfwise.demo.role", "both")),
                environment.getProperty(Role.SITE.portProperty(), Integer.class, 8080),
                environment.getProperty(Role.ADMIN.portProperty(), Integer.class, 8081));
    }

    private static List<Role> roles(String role) {
        return switch (role.toLowerCase(Locale.ROOT)) {
            case "both" -> List.of(Role.ADMIN, Role.SITE);
            case "site" -> List.of(Role.SITE);
            case "admin" -> List.of(Role.ADMIN);
            default -> throw new IllegalArgumentException(
                    "shelfwise.demo.role must be both, site or admin, but is '" + role + "'");
        };
    }

    int port(Role role) {
        return role == Role.SITE ? sitePort : adminPort;
    }
}
