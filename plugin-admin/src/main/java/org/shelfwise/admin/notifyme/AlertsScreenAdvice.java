package org.shelfwise.admin.notifyme;

import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.shelfwise.admin.platform.NoSuchPage;
import org.shelfwise.admin.platform.NotPermitted;
import org.shelfwise.admin.platform.SectionFrame;
import org.shelfwise.admin.stock.Moments;
import org.shelfwise.admin.stock.ReaderZone;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What holds for every URL of the section "Alerts": nobody passes without its permission. Bound to the package and not to
 * paths, so that a new screen, or another spelling of a URL, cannot be forgotten.
 */
@ControllerAdvice(basePackageClasses = AlertsScreenAdvice.class)
public class AlertsScreenAdvice {

    static final String SECTION = "shelfwise-alerts";

    private final AlertsAccess access;
    private final SectionFrame frame;
    private final ReaderZone zone;

    public AlertsScreenAdvice(AlertsAccess access, AdminNavigationService navigation, ReaderZone zone) {
        this.access = access;
        this.frame = new SectionFrame(navigation, SECTION);
        this.zone = zone;
    }

    @ModelAttribute
    void admit(HttpServletRequest request, Locale locale, Model model) throws NotPermitted {
        boolean mayChange = access.mayChange();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!mayChange && !(reads && access.mayRead())) {
            throw new NotPermitted();
        }
        ShownAddresses addresses = new ShownAddresses(access.maySeeAddresses());
        model.addAttribute("mayChange", mayChange);
        model.addAttribute("maySeePersonalData", mayChange && addresses.inFull());
        model.addAttribute("addresses", addresses);
        model.addAttribute("moments", new Moments(locale, zone.current()));
        frame.show(model);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ModelAndView refuse(NotPermitted refused) {
        return new ModelAndView("shelfwise-alerts/message", "message", "shelfwise.admin.notifyme.denied");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView notFound(NoSuchPage missing) {
        return new ModelAndView("shelfwise-alerts/message", "message", "shelfwise.admin.notifyme.not-found");
    }
}
