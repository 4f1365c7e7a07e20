package org.shelfwise.site.notifyme;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.common.web.BroadleafRequestCustomerResolverImpl;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.shelfwise.core.notifyme.AddressBlocks;
import org.shelfwise.core.notifyme.AlertLinks;
import org.shelfwise.core.notifyme.Alerts;
import org.shelfwise.core.notifyme.Consents;
import org.shelfwise.core.notifyme.HeldUnits;
import org.shelfwise.core.notifyme.MyAlerts;
import org.shelfwise.site.Storefront;
import org.shelfwise.site.availability.ProductPages;
import org.shelfwise.site.availability.RequestVerdicts;
import org.shelfwise.site.availability.Shop;
import org.shelfwise.site.availability.StockWords;
import org.shelfwise.site.notifyme.broadleaf.AlertItems;
import org.shelfwise.site.notifyme.broadleaf.ShopperCarts;
import org.shelfwise.site.platform.FormTokens;
import org.shelfwise.site.platform.PageJson;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * The addresses of this feature, served by Spring's own dispatching to one browser session; the core's services are
 * played, and pages come through the real templates.
 */
public final class AlertPages {

    /** What one request brought back. */
    public record Answer(int status, String text, MockHttpServletResponse response, Map<String, Object> flash) {

        Document page() {
            return Jsoup.parse(text);
        }
    }

    public final Shop shop = new Shop();
    public final Alerts alerts = mock(Alerts.class);
    final AlertLinks links = mock(AlertLinks.class);
    final AddressBlocks blocks = mock(AddressBlocks.class);
    final MyAlerts mine = mock(MyAlerts.class);
    final Consents consents = mock(Consents.class);
    final HeldUnits held = mock(HeldUnits.class);
    final OrderService orders = mock(OrderService.class);

    private final ExploitProtectionService protection = mock(ExploitProtectionService.class);
    private final CatalogService catalog = mock(CatalogService.class);
    private final MockHttpSession session = new MockHttpSession();
    private final Storefront storefront = new Storefront(shop);
    private final List<Sku> skus = new ArrayList<>();
    private final MockMvc mvc;

    public AlertPages(Product... products) throws Exception {
        for (Product product : products) {
            when(catalog.findProductById(product.getId())).thenReturn(product);
            product.getAllSkus().forEach(sku -> sells(product, sku));
        }
        when(catalog.findSkusByIds(any())).thenAnswer(call -> skus.stream()
                .filter(sku -> call.<List<Long>>getArgument(0).contains(sku.getId()))
                .toList());
        when(protection.getCsrfTokenParameter()).thenReturn("csrfToken");
        when(protection.getCSRFToken()).thenReturn("token-of-the-session");
        FormTokens tokens = new FormTokens(protection);
        AlertWords words = new AlertWords(Storefront.messages());
        AlertItems items = new AlertItems(catalog);
        ProductPages pages = new ProductPages(new RequestVerdicts(shop));
        mvc = MockMvcBuilders.standaloneSetup(
                        new AlertsController(
                                alerts,
                                new AlertSubjects(catalog, pages),
                                new AlertForms(new StockWords(Storefront.messages()), words, tokens),
                                items,
                                tokens,
                                words,
                                new ScriptReply(new PageJson())),
                        new AlertLinksController(links, new LinkPages(items, tokens, words), tokens, words),
                        new AddressBlocksController(blocks, tokens, words),
                        new HeldUnitsController(held, new ShopperCarts(orders, catalog), items, tokens, words, "/cart"),
                        new MyAlertsController(mine, consents, new AlertRows(items, words), words, tokens),
                        new ConsentsController(consents, tokens))
                .build();
    }

    private void sells(Product product, Sku sku) {
        sku.setProduct(product);
        skus.add(sku);
        when(catalog.findSkuById(sku.getId())).thenReturn(sku);
    }

    /** From here on no form is this session's. */
    void forgeForms() throws Exception {
        doThrow(new ServiceException("forged")).when(protection).compareToken(any());
        doThrow(new ServiceException("forged")).when(protection).compareToken(anyString());
    }

    /** From here on only forms with the new session's token are its own. */
    public void beginNewSession(String token) throws Exception {
        when(protection.getCSRFToken()).thenReturn(token);
        doAnswer(call -> {
                    if (!token.equals(call.getArgument(0))) {
                        throw new ServiceException("forged");
                    }
                    return null;
                })
                .when(protection)
                .compareToken(any());
    }

    /** {@link #leave} after it. */
    static void enter(long customerId, String address, boolean loggedIn) {
        StaticApplicationContext context = new StaticApplicationContext();
        BroadleafRequestCustomerResolverImpl resolver = new BroadleafRequestCustomerResolverImpl();
        context.getBeanFactory().registerSingleton("blRequestCustomerResolver", resolver);
        resolver.setApplicationContext(context);
        BroadleafRequestContext request = new BroadleafRequestContext();
        request.setWebRequest(new ServletWebRequest(new MockHttpServletRequest()));
        BroadleafRequestContext.setBroadleafRequestContext(request);
        Customer customer = new CustomerImpl();
        customer.setId(customerId);
        customer.setEmailAddress(address);
        customer.setRegistered(true);
        customer.setLoggedIn(loggedIn);
        customer.setCookied(!loggedIn);
        CustomerState.setCustomer(customer);
    }

    static void leave() {
        BroadleafRequestContext.setBroadleafRequestContext(null);
    }

    public Answer answer(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request, Locale.ENGLISH);
    }

    Answer answer(MockHttpServletRequestBuilder request, Locale locale) throws Exception {
        MvcResult result = mvc.perform(request.session(session).locale(locale)).andReturn();
        MockHttpServletResponse response = result.getResponse();
        return new Answer(
                response.getStatus(), text(result.getModelAndView(), response, locale), response, result.getFlashMap());
    }

    private String text(ModelAndView view, MockHttpServletResponse response, Locale locale) {
        return view == null || view.getViewName().startsWith("redirect:")
                ? new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)
                : storefront.html(view.getViewName(), view.getModel(), locale);
    }
}
