package org.shelfwise.demo.storefront.frame;

import java.util.UUID;
import javax.servlet.RequestDispatcher;
import javax.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the servlet container turns to with what filters refused (a forged form, a page without permission) and what
 * failed outside the DispatcherServlet. Asked for directly, there is no such page.
 */
@Controller
public class ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorController.class);

    @RequestMapping("/error")
    public ModelAndView error(HttpServletRequest request) {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status == null) {
            throw new PageNotFound();
        }
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return ErrorView.of(status, status < 500 ? null : log(request, failure));
    }

    private static String log(HttpServletRequest request, Throwable failure) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("error {} at {}", id, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), failure);
        return id;
    }
}
