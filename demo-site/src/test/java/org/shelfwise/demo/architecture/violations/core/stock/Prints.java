package org.shelfwise.demo.architecture.violations.core.stock;

class Prints {

    void print() {
        System.out.println("lost");
    }
}
