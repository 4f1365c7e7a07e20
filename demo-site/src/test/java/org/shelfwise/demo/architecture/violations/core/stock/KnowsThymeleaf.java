package org.shelfwise.demo.architecture.violations.core.stock;

import org.thymeleaf.TemplateEngine;

record KnowsThymeleaf(TemplateEngine engine) {}
