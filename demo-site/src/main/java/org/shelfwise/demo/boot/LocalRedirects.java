package org.shelfwise.demo.boot;

import java.io.IOException;
import java.net.URI;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.security.web.DefaultRedirectStrategy;

/**
 * Keeps what follows a login on this host. The platform's handlers go wherever {@code successUrl} and {@code failureUrl}
 * say, the admin's even when only the link to its login page said so, which lets anybody lead people from our login to a
 * copy of it. Thread-safe.
 */
public class LocalRedirects extends DefaultRedirectStrategy {

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        super.sendRedirect(request, response, isLocal(request, url) ? url : "/");
    }

    private static boolean isLocal(HttpServletRequest request, String url) {
        try {
            URI here = URI.create(request.getRequestURL().toString());
            String target = isAbsolute(url) ? url : request.getContextPath() + url;
            URI there = here.resolve(target);
            return !namesHost(target)
                    && here.getScheme().equals(there.getScheme())
                    && here.getAuthority().equals(there.getAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false; // browsers read "/\host" and the like as they please
        }
    }

    /** To a browser, which skips slashes in front of a host; {@link URI} reads three as a path. */
    private static boolean namesHost(String target) {
        return target.startsWith("//");
    }

    /** What the strategy above sends as it is; it puts the context path before everything else. */
    private static boolean isAbsolute(String url) {
        return url.matches("(?i)[a-z0-9.+-]+://.*");
    }
}
