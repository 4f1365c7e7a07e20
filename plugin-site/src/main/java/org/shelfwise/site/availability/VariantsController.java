package org.shelfwise.site.availability;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.availability.picker.Assortment;
import org.shelfwise.site.availability.picker.VariantsDocument;
import org.shelfwise.site.platform.PageJson;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code GET /shelf/products/{id}/variants.json}: the document that keeps an open product page true. */
@Controller
public class VariantsController {

    private static final MediaType JSON = new MediaType("application", "json", StandardCharsets.UTF_8);

    private final CatalogService catalog;
    private final ProductPages pages;
    private final VariantsDocument documents;
    private final PageJson json;
    private final MessageSource messages;

    public VariantsController(
            CatalogService catalog,
            ProductPages pages,
            VariantsDocument documents,
            PageJson json,
            MessageSource messages) {
        this.catalog = catalog;
        this.pages = pages;
        this.documents = documents;
        this.json = json;
        this.messages = messages;
    }

    @RequestMapping(value = "/shelf/products/{id}/variants.json", method = RequestMethod.GET)
    public ResponseEntity<byte[]> variants(@PathVariable("id") String id, ServletWebRequest request, Locale locale) {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            return refuse(HttpStatus.BAD_REQUEST, Refusal.of("site.product-id"), locale);
        }
        return assortment(Long.parseLong(id), request.getRequest())
                .map(assortment -> answer(assortment, request, locale))
                .orElseGet(() -> refuse(HttpStatus.NOT_FOUND, Refusal.of("site.product-unknown"), locale));
    }

    private Optional<Assortment> assortment(long id, HttpServletRequest request) {
        return Optional.ofNullable(catalog.findProductById(id))
                .filter(Product::isActive)
                .flatMap(product -> pages.of(request, product));
    }

    private ResponseEntity<byte[]> answer(Assortment assortment, ServletWebRequest request, Locale locale) {
        byte[] body = bytes(documents.of(assortment, locale));
        String tag = '"' + DigestUtils.md5DigestAsHex(body) + '"';
        boolean known = isAmong(request.getHeader("If-None-Match"), tag);
        ResponseEntity.BodyBuilder response =
                response(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK).eTag(tag);
        return known ? response.build() : response.body(body);
    }

    /** Compared weakly, as RFC 9110 asks: a proxy that compresses marks the tag as weak. */
    private static boolean isAmong(String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(one -> one.trim().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }

    private ResponseEntity<byte[]> refuse(HttpStatus status, Refusal refusal, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", refusal.code());
        body.put(
                "message",
                messages.getMessage(refusal.messageKey(), refusal.arguments().toArray(), locale));
        return response(status).body(bytes(body));
    }

    /** Private, because a shop may price by customer; and never shown again without asking. */
    private static ResponseEntity.BodyBuilder response(HttpStatus status) {
        return ResponseEntity.status(status)
                .header("Cache-Control", "private, no-cache")
                .contentType(JSON);
    }

    private byte[] bytes(Object body) {
        return json.write(body).getBytes(StandardCharsets.UTF_8);
    }
}
