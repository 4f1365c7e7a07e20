package org.shelfwise.demo.architecture.violations.core.stock;

import org.springframework.transaction.annotation.Transactional;

@Transactional
class BareTransaction {}
