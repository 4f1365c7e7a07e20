package org.shelfwise.demo.architecture.violations.site.right;

import org.shelfwise.demo.architecture.violations.site.left.Left;

public record Right(Left left) {}
