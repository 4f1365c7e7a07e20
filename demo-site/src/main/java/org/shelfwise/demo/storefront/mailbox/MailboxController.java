package org.shelfwise.demo.storefront.mailbox;

import java.nio.charset.StandardCharsets;
import org.shelfwise.demo.mail.CapturedMail;
import org.shelfwise.demo.mail.MailRoute;
import org.shelfwise.demo.mail.Mailbox;
import org.shelfwise.demo.storefront.frame.PageNotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows everybody who can reach the demo the mails that its shop sent. No shop that has customers wants this page. */
@Controller
@RequestMapping("/demo/mailbox")
public class MailboxController {
    /**
     * A mail is somebody else's document: it runs nothing, submits nothing and loads nothing but this shop's pictures,
     * opened in a frame or by itself. Its links open elsewhere.
     */
    private static final String POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " img-src 'self' data:; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'self'";

    /** A reader of mails opens links outside of the mail. What follows it of the mail's own head still counts. */
    private static final String LINKS_OPEN_OUTSIDE = "<!DOCTYPE html><base target=\"_blank\">";

    private final MailRoute route;

    public MailboxController(MailRoute route) {
        this.route = route;
    }

    @GetMapping
    public String list(Model model) {
        model.addAttribute("route", route);
        model.addAttribute("captured", route.mailbox().isPresent());
        model.addAttribute("mails", route.mailbox().map(Mailbox::newestFirst).orElse(null));
        return "demo/mailbox";
    }

    @GetMapping("/{id:\\d{1,18}}")
    public String mail(@PathVariable long id, Model model) {
        model.addAttribute("mail", find(id));
        return "demo/mail";
    }

    @GetMapping("/{id:\\d{1,18}}/html")
    public ResponseEntity<byte[]> html(@PathVariable long id) {
        String html = find(id).getHtml();
        if (html == null) {
            throw new PageNotFound();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body((LINKS_OPEN_OUTSIDE + html).getBytes(StandardCharsets.UTF_8));
    }

    private CapturedMail find(long id) {
        return route.mailbox().flatMap(mailbox -> mailbox.find(id)).orElseThrow(PageNotFound::new);
    }
}
