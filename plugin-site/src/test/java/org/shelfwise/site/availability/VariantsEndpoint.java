package org.shelfwise.site.availability;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.codehaus.jackson.JsonNode;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.site.Storefront;
import org.shelfwise.site.availability.picker.VariantsDocument;
import org.shelfwise.site.platform.PageJson;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The JSON document's address, served by Spring's own dispatching over a catalogue of the given products. */
public final class VariantsEndpoint {

    private final MockMvc mvc;

    public VariantsEndpoint(Availability availability, Product... products) {
        CatalogService catalog = mock(CatalogService.class);
        for (Product product : products) {
            when(catalog.findProductById(product.getId())).thenReturn(product);
        }
        StockWords words = new StockWords(Storefront.messages());
        mvc = MockMvcBuilders.standaloneSetup(new VariantsController(
                        catalog,
                        new ProductPages(new RequestVerdicts(availability)),
                        new VariantsDocument(words),
                        new PageJson(),
                        Storefront.messages()))
                .build();
    }

    public MockHttpServletResponse answer(String id, String... header) throws Exception {
        MockHttpServletRequestBuilder request = get("/shelf/products/{id}/variants.json", id);
        if (header.length > 0) {
            request.header(header[0], (Object) header[1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    JsonNode document(long id) throws Exception {
        return body(answer(Long.toString(id)));
    }

    static JsonNode body(MockHttpServletResponse response) throws Exception {
        return Json.of(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
