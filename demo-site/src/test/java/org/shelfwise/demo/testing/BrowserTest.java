package org.shelfwise.demo.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a real Chromium. Its methods take a Playwright {@code Page}, {@code BrowserContext} or {@code Browser} as a
 * parameter; each test has a context (cookies, storage) of its own.
 *
 * <p>Uses the Chromium on the PATH, or Playwright's own. Where there is none, the tests are skipped and say so, unless the
 * system property {@code shelfwise.test.browser} is {@code required}, as in CI.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
