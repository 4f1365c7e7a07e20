package org.shelfwise.site.platform;

import javax.servlet.http.HttpServletRequest;
import org.thymeleaf.Arguments;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dom.Element;
import org.thymeleaf.processor.ProcessorResult;
import org.thymeleaf.processor.attr.AbstractAttrProcessor;
import org.thymeleaf.standard.expression.StandardExpressions;

/**
 * An attribute of the dialect {@code shelf}: its value is an expression, which is evaluated before {@link #apply} is
 * called, and the attribute itself never reaches the browser. Every bean of this type joins the dialect. Thread-safe.
 */
public abstract class ShelfAttribute extends AbstractAttrProcessor {

    /** After th:each (200) and th:if (300), before the attributes that may want the variables ({@code th:with} is 600). */
    protected static final int BEFORE_VARIABLES = 550;

    /** After {@code th:attr} (700), so that the element is what the theme made of it. */
    protected static final int AFTER_ATTRIBUTES = 1200;

    private static final String BEGIN = "${";
    private static final String END = "}";

    private final int precedence;

    protected ShelfAttribute(String name, int precedence) {
        super(name);
        this.precedence = precedence;
    }

    @Override
    public final int getPrecedence() {
        return precedence;
    }

    @Override
    protected final ProcessorResult processAttribute(Arguments arguments, Element element, String attributeName) {
        Object value = value(arguments, element.getAttributeValue(attributeName));
        element.removeAttribute(attributeName);
        return apply(arguments, element, value);
    }

    /** Nearly always a variable, on each card of a list; the evaluator would copy all attributes of the request for it. */
    private static Object value(Arguments arguments, String expression) {
        if (expression.startsWith(BEGIN) && expression.endsWith(END)) {
            String name = expression.substring(BEGIN.length(), expression.length() - END.length());
            if (arguments.hasLocalVariable(name)) {
                return arguments.getLocalVariable(name);
            }
        }
        return StandardExpressions.getExpressionParser(arguments.getConfiguration())
                .parseExpression(arguments.getConfiguration(), arguments, expression)
                .execute(arguments.getConfiguration(), arguments);
    }

    /** @param value what the attribute's expression gave; null when it gave nothing */
    protected abstract ProcessorResult apply(Arguments arguments, Element element, Object value);

    /** The request that is being answered; null when the template is, for example, a mail. */
    protected static HttpServletRequest request(Arguments arguments) {
        return arguments.getContext() instanceof IWebContext web ? web.getHttpServletRequest() : null;
    }
}
