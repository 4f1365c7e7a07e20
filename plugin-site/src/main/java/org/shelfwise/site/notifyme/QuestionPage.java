package org.shelfwise.site.notifyme;

/**
 * The page behind a link in a mail; the variable {@code shelfQuestion}. Its button does what the link is for.
 *
 * @param here what can be bought already, without the button; null when nothing can
 * @param token of the link
 * @param formTokenName of the platform's token against forged requests
 * @param refused what was wrong with the last press; empty when nothing was
 */
public record QuestionPage(
        String title,
        String text,
        Here here,
        String button,
        String action,
        String token,
        String formTokenName,
        String formToken,
        String refused) {

    /** @param linkPath of the product's page, with the variant chosen */
    public record Here(String text, String linkText, String linkPath) {}
}
