package org.shelfwise.site.platform;

import java.util.Map;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.dom.Node;
import org.thymeleaf.fragment.ElementAndAttributeNameFragmentSpec;
import org.thymeleaf.standard.fragment.StandardFragment;

/** A piece of one of the plugin's templates, which a theme overrides by a template of the same name. Thread-safe. */
public final class TemplateFragment {

    private final StandardFragment fragment;

    /**
     * @param template for example {@code shelf/badge}
     * @param fragment its {@code th:fragment}
     */
    public TemplateFragment(String template, String fragment) {
        this.fragment = new StandardFragment(
                template, new ElementAndAttributeNameFragmentSpec(null, "th:fragment", fragment), null);
    }

    /** Puts this piece into the element; it sees the variables and everything that the element sees. */
    public void fill(Element element, Arguments arguments, Map<String, Object> variables) {
        element.clearChildren();
        for (Node node :
                fragment.extractFragment(arguments.getConfiguration(), arguments, arguments.getTemplateRepository())) {
            variables.forEach(node::setNodeLocalVariable);
            element.addChild(node);
        }
    }
}
