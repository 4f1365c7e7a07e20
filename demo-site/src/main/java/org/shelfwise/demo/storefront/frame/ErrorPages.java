package org.shelfwise.demo.storefront.frame;

import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers a failed request with a page: 404 for what is not there, 400 for what cannot be understood, else 500 with an id
 * under which the log holds the cause.
 */
public class ErrorPages implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final ShopFrameInterceptor frame;

    public ErrorPages(ShopFrameInterceptor frame) {
        this.frame = frame;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        int status = status(failure);
        frame.around(request);
        response.setStatus(status);
        return ErrorView.of(status, status < 500 ? null : log(request, failure));
    }

    private static int status(Exception failure) {
        if (failure instanceof PageNotFound) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (failure instanceof HttpRequestMethodNotSupportedException) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        return isBadRequest(failure)
                ? HttpServletResponse.SC_BAD_REQUEST
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static boolean isBadRequest(Exception failure) {
        return failure instanceof TypeMismatchException
                || failure instanceof InvalidPropertyException
                || failure instanceof BindException
                || failure instanceof ServletRequestBindingException
                || failure instanceof HttpMessageNotReadableException;
    }

    private static String log(HttpServletRequest request, Exception failure) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("error {} at {} {}", id, request.getMethod(), request.getRequestURI(), failure);
        return id;
    }
}
