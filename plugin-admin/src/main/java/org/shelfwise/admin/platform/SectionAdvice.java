package org.shelfwise.admin.platform;

import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What holds for every URL of a section: nobody passes without its permission. A section's own is bound to its package
 * and not to paths, so that a new screen, or another spelling of a URL, cannot be forgotten.
 */
public abstract class SectionAdvice {

    private final SectionAccess access;
    private final SectionFrame frame;
    private final ReaderZone zone;
    private final String words;

    /**
     * @param key the section's URL without the slash before it
     * @param words the prefix of its message keys {@code title}, {@code denied} and {@code not-found}
     */
    protected SectionAdvice(
            SectionAccess access, AdminNavigationService navigation, ReaderZone zone, String key, String words) {
        this.access = access;
        this.frame = new SectionFrame(navigation, key);
        this.zone = zone;
        this.words = words;
    }

    @ModelAttribute
    void admit(HttpServletRequest request, Locale locale, Model model) throws NotPermitted {
        boolean mayChange = access.mayChange();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!mayChange && !(reads && access.mayRead())) {
            throw new NotPermitted();
        }
        model.addAttribute("mayChange", mayChange);
        model.addAttribute("moments", new Moments(locale, zone.current()));
        frame.show(model);
        fill(model, mayChange);
    }

    /** Adds what else all its screens show. */
    protected void fill(Model model, boolean mayChange) {}

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ModelAndView refuse(NotPermitted refused) {
        return said("denied");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView notFound(NoSuchPage missing) {
        return said("not-found");
    }

    private ModelAndView said(String message) {
        return new ModelAndView("shelfwise/message", "title", words + "title").addObject("message", words + message);
    }
}
