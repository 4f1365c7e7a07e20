package org.shelfwise.admin.stock;

import java.util.List;
import java.util.OptionalLong;
import org.shelfwise.admin.platform.NoSuchPage;
import org.shelfwise.admin.platform.WholeNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The stock list and the page of one SKU. */
@Controller
@RequestMapping("/" + StockScreenAdvice.SECTION)
public class StockController {

    private final StockList list;
    private final SkuSheets sheets;

    public StockController(StockList list, SkuSheets sheets) {
        this.list = list;
        this.sheets = sheets;
    }

    @GetMapping
    String list(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "show", defaultValue = "") String filter,
            @RequestParam(name = "after", defaultValue = "") String after,
            Model model) {
        model.addAttribute("page", list.page(StockQuery.of(text, filter, after)));
        model.addAttribute("filters", StockFilter.values());
        return "shelfwise-stock/list";
    }

    @GetMapping("/sku/{id}")
    String sku(@PathVariable String id, @RequestParam(name = "before", defaultValue = "") String before, Model model)
            throws NoSuchPage {
        OptionalLong sku = WholeNumber.parse(id);
        OptionalLong olderThan = WholeNumber.parse(before);
        SkuSheet sheet = sheets.of(
                        sku.orElseThrow(NoSuchPage::new), olderThan.isPresent() ? olderThan.getAsLong() : null)
                .orElseThrow(NoSuchPage::new);
        model.addAttribute("sheet", sheet);
        model.addAttribute("desk", BookingView.fresh(List.of(sheet.row()), StockQuery.of("", "", "")));
        return "shelfwise-stock/sku";
    }

    /** Or the platform, whose patterns begin with a variable, would take what follows for an entity of its own. */
    @RequestMapping({"/{a}", "/{a}/{b}", "/{a}/{b}/{c}", "/{a}/{b}/{c}/{d}", "/**"})
    String nothingElse() throws NoSuchPage {
        throw new NoSuchPage();
    }
}
