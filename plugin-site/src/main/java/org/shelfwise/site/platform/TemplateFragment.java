package org.shelfwise.site.platform;

import java.util.List;
import java.util.Map;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.dom.Node;
import org.thymeleaf.standard.fragment.StandardFragment;
import org.thymeleaf.standard.fragment.StandardFragmentProcessor;

/**
 * A piece of one of the plugin's templates, which a theme overrides by a template of the same name.
 *
 * @param template for example {@code shelf/badge}
 * @param fragment its {@code th:fragment}
 */
public record TemplateFragment(String template, String fragment) {

    /** Puts this piece into the element; it sees the variables and everything that the element sees. */
    public void fill(Element element, Arguments arguments, Map<String, Object> variables) {
        element.clearChildren();
        for (Node node : nodes(arguments)) {
            variables.forEach(node::setNodeLocalVariable);
            element.addChild(node);
        }
    }

    private List<Node> nodes(Arguments arguments) {
        StandardFragment found = StandardFragmentProcessor.computeStandardFragmentSpec(
                arguments.getConfiguration(), arguments, template + " :: " + fragment, "th", "fragment");
        return found.extractFragment(arguments.getConfiguration(), arguments, arguments.getTemplateRepository());
    }
}
