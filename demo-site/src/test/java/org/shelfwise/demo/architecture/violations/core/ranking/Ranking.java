package org.shelfwise.demo.architecture.violations.core.ranking;

public final class Ranking {}
