package org.shelfwise.demo.architecture.violations.site.left;

import org.shelfwise.demo.architecture.violations.site.right.Right;

public record Left(Right right) {}
