package org.shelfwise.admin.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;

/** Somebody at screens of ours: what a browser without JavaScript would do. */
public class Visitor {

    private final MockMvc mvc;

    /** @param advice what stands before all of them */
    protected Visitor(Object[] controllers, Object... advice) {
        this.mvc = MockMvcBuilders.standaloneSetup(controllers)
                .setControllerAdvice(advice)
                .setViewResolvers(Screens.viewResolver())
                .build();
    }

    public MvcResult opens(String url) throws Exception {
        return mvc.perform(get(url)).andReturn();
    }

    public String reads(String url) throws Exception {
        return opens(url).getResponse().getContentAsString();
    }

    public String reads(String url, Locale language) throws Exception {
        return mvc.perform(get(url).locale(language)).andReturn().getResponse().getContentAsString();
    }

    /** @param parameters what a form with the method GET sends */
    public String reads(String url, Map<String, String> parameters) throws Exception {
        MockHttpServletRequestBuilder request = get(url);
        parameters.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse().getContentAsString();
    }

    /** @param fields names and values in turn */
    public MvcResult sends(String url, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(url);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn();
    }

    /** The page that an answer sends one to. */
    public String follows(MvcResult answer) throws Exception {
        return mvc.perform(get(answer.getResponse().getRedirectedUrl()).flashAttrs(Map.copyOf(answer.getFlashMap())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The platform's controller of all entities, as far as its URLs go: it would take ours for entities, too. */
    @Controller
    @RequestMapping("/{sectionKey:.+}")
    public static final class PlatformEntities {

        @RequestMapping({"", "/{id}", "/{id}/{collectionField:.*}", "/{id}/{collectionField:.*}/{collectionItemId}"})
        public void takeForEntity() {
            throw new IllegalStateException("the platform got a URL of ours");
        }
    }
}
