package org.shelfwise.demo.architecture.violations.core.stock;

import javax.servlet.http.HttpServletRequest;

record KnowsServlets(HttpServletRequest request) {}
