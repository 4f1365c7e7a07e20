package org.shelfwise.admin.notifyme;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.shelfwise.admin.platform.NotPermitted;
import org.shelfwise.core.notifyme.Consents;
import org.shelfwise.core.notifyme.PersonalData;
import org.shelfwise.core.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Hands out, or erases, all that is stored of one mail address; tells who agreed to other mails, and takes that back.
 * Addresses never stand in a URL, which servers log.
 */
@Controller
@RequestMapping("/" + AlertsScreenAdvice.SECTION + "/privacy")
public class PrivacyController {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyController.class);

    private static final String PAGE = "shelfwise-alerts/privacy";

    private final PersonalData data;
    private final Consents consents;
    private final ConsentExport export;
    private final AlertsAccess access;

    public PrivacyController(PersonalData data, Consents consents, ConsentExport export, AlertsAccess access) {
        this.data = data;
        this.consents = consents;
        this.export = export;
        this.access = access;
    }

    @ModelAttribute
    void admit(Model model) throws NotPermitted {
        if (!access.mayChange() || !access.maySeeAddresses()) {
            throw new NotPermitted();
        }
        model.addAttribute("tab", "privacy");
    }

    @GetMapping
    String open() {
        return PAGE;
    }

    @PostMapping("/export")
    String export(
            @RequestParam(name = "address", defaultValue = "") String address,
            HttpServletResponse response,
            Model model)
            throws IOException {
        if (address.isBlank()) {
            return refused("export", Refusal.of("notifyme-admin.address-missing"), address, response, model);
        }
        Optional<String> known = data.export(address.strip());
        if (known.isEmpty()) {
            return refused("export", Refusal.of("notifyme-admin.nothing-known"), address, response, model);
        }
        LOG.info("{} handed out what is stored of one address", access.actor());
        Download.begin(response, "application/json", "shelfwise-personal-data.json");
        response.getOutputStream().write(known.get().getBytes(StandardCharsets.UTF_8));
        return null;
    }

    @PostMapping("/erase")
    String erase(
            @RequestParam(name = "address", defaultValue = "") String address,
            @RequestParam(name = "again", defaultValue = "") String again,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        if (address.isBlank()) {
            return refused("erase", Refusal.of("notifyme-admin.address-missing"), address, response, model);
        }
        if (!address.strip().equalsIgnoreCase(again.strip())) {
            return refused("again", Refusal.of("notifyme-admin.addresses-differ"), address, response, model);
        }
        int rows = data.erase(address.strip(), access.actor());
        if (rows == 0) {
            return refused("erase", Refusal.of("notifyme-admin.nothing-known"), address, response, model);
        }
        redirect.addFlashAttribute("erased", rows);
        return "redirect:/" + AlertsScreenAdvice.SECTION + "/privacy";
    }

    @GetMapping("/consents")
    void consents(HttpServletResponse response) throws IOException {
        LOG.info("{} downloaded who agreed to other mails", access.actor());
        Download.begin(response, Download.CSV, "shelfwise-consents.csv");
        Writer out = Download.writer(response);
        export.write(out);
        out.flush();
    }

    @PostMapping("/withdraw")
    String withdraw(
            @RequestParam(name = "address", defaultValue = "") String address,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        if (address.isBlank()) {
            return refused("withdraw", Refusal.of("notifyme-admin.address-missing"), address, response, model);
        }
        if (!consents.withdraw(address.strip(), access.actor())) {
            return refused("withdraw", Refusal.of("notifyme-admin.no-consent"), address, response, model);
        }
        redirect.addFlashAttribute("withdrawn", true);
        return "redirect:/" + AlertsScreenAdvice.SECTION + "/privacy";
    }

    /** @param field beside which the refusal stands: what is exported, erased, typed again or withdrawn */
    private static String refused(
            String field, Refusal refusal, String typed, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusedField", field);
        model.addAttribute("refusal", refusal);
        model.addAttribute("typed", typed);
        return PAGE;
    }
}
