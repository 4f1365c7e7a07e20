package org.shelfwise.admin.stock;

import java.util.List;
import java.util.OptionalLong;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.shelfwise.admin.platform.NoSuchPage;
import org.shelfwise.admin.platform.Query;
import org.shelfwise.admin.platform.WholeNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

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
    String list(HttpServletRequest request, HttpServletResponse response, Model model) {
        Query query = Query.of(request);
        StockQuery wanted = StockQuery.of(query);
        model.addAttribute("query", query);
        model.addAttribute("filters", StockFilter.values());
        if (query.isRefused()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        } else {
            model.addAttribute("page", list.page(wanted));
        }
        return "shelfwise-stock/list";
    }

    @GetMapping("/sku/{id}")
    String sku(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model)
            throws NoSuchPage {
        OptionalLong sku = WholeNumber.parse(id);
        Query query = Query.of(request);
        OptionalLong olderThan = query.page("before", 1, Long.MAX_VALUE);
        if (query.isRefused()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        SkuSheet sheet = sheets.of(
                        sku.orElseThrow(NoSuchPage::new), olderThan.isPresent() ? olderThan.getAsLong() : null)
                .orElseThrow(NoSuchPage::new);
        model.addAttribute("query", query);
        model.addAttribute("sheet", sheet);
        model.addAttribute("desk", BookingView.fresh(List.of(sheet.row()), StockQuery.ALL));
        return "shelfwise-stock/sku";
    }

    /** Or the platform, whose patterns begin with a variable, would take what follows for an entity of its own. */
    @RequestMapping({"/{a}", "/{a}/{b}", "/{a}/{b}/{c}", "/{a}/{b}/{c}/{d}", "/**"})
    String nothingElse() throws NoSuchPage {
        throw new NoSuchPage();
    }
}
