package org.shelfwise.demo.architecture.violations.core.nowhere;

final class Unplaced {}
