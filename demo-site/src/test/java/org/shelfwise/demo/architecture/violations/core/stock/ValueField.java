package org.shelfwise.demo.architecture.violations.core.stock;

import org.springframework.beans.factory.annotation.Value;

class ValueField {

    @Value("${hidden}")
    private String hidden;
}
