package org.shelfwise.demo.storefront.frame;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.HttpRequestHandler;

/** Handles what nobody else does, inside the shop's frame rather than as the container's bare page. */
public class NoSuchPage implements HttpRequestHandler {

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) {
        throw new PageNotFound();
    }
}
