package org.shelfwise.demo.boot;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.shelfwise.demo.mail.MailRoute;
import org.springframework.core.env.ConfigurableEnvironment;

/** Starts the demo from the command line and says where to look. */
public final class ShelfwiseDemo {

    private ShelfwiseDemo() {}

    public static void main(String[] args) {
        ConfigurableEnvironment environment = DemoShop.environment(args);
        DemoProperties properties = DemoProperties.from(environment);
        for (Role role : properties.roles()) {
            refuseTakenPort(properties.port(role), role.portProperty());
        }
        refuseTakenPort(MailRoute.listeningPort(environment, properties.roles().contains(Role.SITE)), MailRoute.PORT);
        announce(DemoShop.start(args), System.out);
    }

    private static void refuseTakenPort(int port, String property) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.getLocalPort();
        } catch (IOException taken) {
            System.err.println("Port " + port + " is taken: choose another with --" + property + "=<port>.");
            System.exit(1);
        }
    }

    private static void announce(DemoShop shop, PrintStream out) {
        out.println();
        shop.siteUrl().ifPresent(url -> out.println("  Storefront  " + url));
        shop.siteUrl().ifPresent(url -> out.println("  Mailbox     " + url + "demo/mailbox"));
        shop.adminUrl().ifPresent(url -> out.println("  Admin       " + url + "   (login admin, password admin)"));
        out.println();
        out.println("  Stop with Ctrl-C.");
    }
}
