package org.shelfwise.demo.architecture.violations.core.stock;

import org.springframework.beans.factory.annotation.Autowired;

class InjectedField {

    @Autowired
    private Runnable missing;
}
