package org.shelfwise.demo.architecture.violations.core.stock;

import java.util.logging.Logger;

class LogsByJdk {

    private final Logger log = Logger.getLogger("lost");
}
