package org.shelfwise.demo.architecture.violations.core.stock;

import javax.annotation.Resource;

class ResourceField {

    @Resource
    private Runnable missing;
}
