package org.shelfwise.demo.architecture.violations.admin.nowhere;

final class UnplacedScreen {}
