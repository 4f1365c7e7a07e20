package org.shelfwise.demo.architecture.violations.core.stock;

import org.springframework.web.bind.annotation.RequestMapping;

@RequestMapping
final class KnowsSpringWeb {}
