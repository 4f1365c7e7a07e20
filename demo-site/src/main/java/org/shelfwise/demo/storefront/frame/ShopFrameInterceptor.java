package org.shelfwise.demo.storefront.frame;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/** Gives each page its {@link ShopFrame}. */
public class ShopFrameInterceptor extends HandlerInterceptorAdapter {
    private final TopCategories topCategories;
    private final Languages languages;

    public ShopFrameInterceptor(TopCategories topCategories, Languages languages) {
        this.topCategories = topCategories;
        this.languages = languages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        around(request);
        return true;
    }

    /** For pages of requests that failed before a handler was found. */
    void around(HttpServletRequest request) {
        request.setAttribute("shop", new ShopFrame(request, topCategories, languages));
    }
}
