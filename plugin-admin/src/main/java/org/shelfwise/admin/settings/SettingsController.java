package org.shelfwise.admin.settings;

import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.shelfwise.admin.platform.NoSuchPage;
import org.shelfwise.admin.platform.Query;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.settings.SettingKey;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.SettingScope;
import org.shelfwise.core.settings.SettingsEditor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows which settings hold at a place, and sets and clears them there. */
@Controller
@RequestMapping("/" + SettingsScreenAdvice.SECTION)
public class SettingsController {

    /** Of places that match what was typed so many are shown. */
    static final int FOUND = 20;

    private final SettingSheets sheets;
    private final SettingsEditor editor;
    private final SettingsAccess access;

    public SettingsController(SettingSheets sheets, SettingsEditor editor, SettingsAccess access) {
        this.sheets = sheets;
        this.editor = editor;
        this.access = access;
    }

    /** The site's settings, or the places that somebody looks for. */
    @GetMapping
    String find(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect)
            throws NoSuchPage {
        Query query = Query.of(request);
        Optional<SettingScope> scope = query.choice("scope", SettingScope.class, PlaceCard::token);
        model.addAttribute("query", query);
        if (query.isRefused()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(List.of(), model);
        }
        if (scope.orElse(SettingScope.SITE) == SettingScope.SITE) {
            return show(SettingPlace.SITE, model);
        }
        List<PlaceCard> found = sheets.find(scope.get(), query.text("q"), FOUND + 1);
        return found.size() == 1
                ? "redirect:/" + SettingsScreenAdvice.SECTION + "/"
                        + found.get(0).path()
                : show(found, model);
    }

    private static String show(List<PlaceCard> found, Model model) {
        model.addAttribute("found", found.subList(0, Math.min(found.size(), FOUND)));
        model.addAttribute("foundMore", found.size() > FOUND);
        return "shelfwise-settings/found";
    }

    @GetMapping("/{scope}/{id}")
    String place(@PathVariable String scope, @PathVariable String id, HttpServletRequest request, Model model)
            throws NoSuchPage {
        model.addAttribute("query", new Query(name -> name.equals("scope") ? scope : null));
        return show(PlaceCard.read(scope, id).orElseThrow(NoSuchPage::new), model);
    }

    private String show(SettingPlace place, Model model) throws NoSuchPage {
        model.addAttribute("sheet", sheets.of(place).orElseThrow(NoSuchPage::new));
        return "shelfwise-settings/place";
    }

    /** Sets one setting, or clears it, when the form's button {@code clear} was pressed. */
    @PostMapping("/{scope}/{id}")
    String change(
            @PathVariable String scope,
            @PathVariable String id,
            @RequestParam(name = "setting", defaultValue = "") String name,
            @RequestParam(name = "value", defaultValue = "") String value,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws NoSuchPage {
        SettingPlace place = PlaceCard.read(scope, id).orElseThrow(NoSuchPage::new);
        SettingKey<?> key = sheets.key(name).orElseThrow(NoSuchPage::new);
        boolean clears = request.getParameter("clear") != null;
        Optional<Refusal> refusal =
                clears ? editor.clear(key, place, access.actor()) : editor.set(key, place, value, access.actor());
        if (refusal.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusedSetting", name);
            model.addAttribute("refusal", refusal.get());
            model.addAttribute("typed", value);
            return place(scope, id, request, model);
        }
        redirect.addFlashAttribute("changed", name);
        redirect.addFlashAttribute("cleared", clears);
        return "redirect:/" + SettingsScreenAdvice.SECTION + "/" + scope + "/" + place.id() + "#" + name;
    }

    /** Or the platform, whose patterns begin with a variable, would take what follows for an entity of its own. */
    @RequestMapping({"/{a}", "/{a}/{b}/{c}", "/{a}/{b}/{c}/{d}", "/**"})
    String nothingElse() throws NoSuchPage {
        throw new NoSuchPage();
    }
}
