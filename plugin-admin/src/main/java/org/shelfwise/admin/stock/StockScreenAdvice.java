package org.shelfwise.admin.stock;

import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.shelfwise.admin.platform.NoSuchPage;
import org.shelfwise.admin.platform.NotPermitted;
import org.shelfwise.admin.platform.SectionFrame;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What holds for every URL of the stock section: nobody passes without its permission. Bound to the package and not to
 * paths, so that a new screen, or another spelling of a URL, cannot be forgotten.
 */
@ControllerAdvice(basePackageClasses = StockScreenAdvice.class)
public class StockScreenAdvice {

    static final String SECTION = "shelfwise-stock";

    private final StockAccess access;
    private final SectionFrame frame;
    private final ReaderZone zone;

    public StockScreenAdvice(StockAccess access, AdminNavigationService navigation, ReaderZone zone) {
        this.access = access;
        this.frame = new SectionFrame(navigation, SECTION);
        this.zone = zone;
    }

    @ModelAttribute
    void admit(HttpServletRequest request, Locale locale, Model model) throws NotPermitted {
        boolean mayBook = access.mayBook();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!mayBook && !(reads && access.mayRead())) {
            throw new NotPermitted();
        }
        model.addAttribute("mayBook", mayBook);
        model.addAttribute("moments", new Moments(locale, zone.current()));
        frame.show(model);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ModelAndView refuse(NotPermitted refused) {
        return new ModelAndView("shelfwise-stock/message", "message", "shelfwise.admin.stock.denied");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView notFound(NoSuchPage missing) {
        return new ModelAndView("shelfwise-stock/message", "message", "shelfwise.admin.stock.not-found");
    }
}
