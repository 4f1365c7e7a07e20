package org.shelfwise.site.notifyme;

/**
 * The page behind a link in a mail; the variable {@code shelfQuestion}. Its button does what the link is for.
 *
 * @param token of the link
 * @param formTokenName of the platform's token against forged requests
 * @param refused what was wrong with the last press; empty when nothing was
 */
public record QuestionPage(
        String title,
        String text,
        String button,
        String action,
        String token,
        String formTokenName,
        String formToken,
        String refused) {}
