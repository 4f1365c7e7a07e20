package org.shelfwise.site.notifyme;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.shelfwise.core.notifyme.Account;
import org.shelfwise.core.notifyme.Consents;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.platform.FormTokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code POST /account/alerts/withdraw}: the shopper who is logged in wants no other mails any more. Back to the list. */
@Controller
public class ConsentsController {

    public static final String PATH = MyAlertsController.PATH + "/withdraw";

    private static final String WITHDRAWN = "shelfwise.site.notifyme.alerts.consent.withdrawn";
    private static final Refusal FORGED = Refusal.of("site.form-expired");

    private final Consents consents;
    private final FormTokens tokens;

    ConsentsController(Consents consents, FormTokens tokens) {
        this.consents = consents;
        this.tokens = tokens;
    }

    /** What was withdrawn before stays so, and that is what its reader wants. */
    @RequestMapping(value = PATH, method = RequestMethod.POST)
    public String withdraw(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect)
            throws IOException {
        Optional<Account> account = CurrentShopper.account();
        if (account.isEmpty()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return null;
        }
        if (tokens.isForged(request)) {
            redirect.addFlashAttribute(MyAlertsController.NOTICE, FORGED.messageKey());
        } else {
            consents.withdraw(account.get());
            redirect.addFlashAttribute(MyAlertsController.NOTICE, WITHDRAWN);
        }
        return "redirect:" + MyAlertsController.PATH;
    }
}
