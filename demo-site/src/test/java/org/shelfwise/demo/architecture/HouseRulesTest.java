package org.shelfwise.demo.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds our code to the rules, and each rule to a class that breaks it: a rule that cannot fail protects nothing. */
class HouseRulesTest {

    private static final String OURS = "org.shelfwise";
    private static final String VIOLATIONS = "org.shelfwise.demo.architecture.violations";

    private static final JavaClasses OUR_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(OURS);
    private static final JavaClasses VIOLATING_CLASSES = new ClassFileImporter().importPackages(VIOLATIONS);

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "features use only those below them",
                        HouseRules::featuresUseOnlyThoseBelowThem,
                        "stock.KnowsRanking"),
                rule(
                        "a new feature takes its place first",
                        HouseRules::featuresUseOnlyThoseBelowThem,
                        "nowhere.Unplaced"),
                rule(
                        "a new screen takes its place first",
                        HouseRules::featuresUseOnlyThoseBelowThem,
                        "admin.nowhere.UnplacedScreen"),
                rule(
                        "pages use only those below them",
                        HouseRules::featuresUseOnlyThoseBelowThem,
                        "site.availability.KnowsCart"),
                rule("features form no cycle", HouseRules::featuresFormNoCycle, "site.left.Left"),
                rule("thinking knows no host", HouseRules::thinkingKnowsNoHost, "stock.KnowsBroadleaf"),
                rule("thinking knows no servlet", HouseRules::thinkingKnowsNoHost, "stock.KnowsServlets"),
                rule("thinking knows no template", HouseRules::thinkingKnowsNoHost, "stock.KnowsThymeleaf"),
                rule("thinking knows no web framework", HouseRules::thinkingKnowsNoHost, "stock.KnowsSpringWeb"),
                rule("thinking knows no search engine", HouseRules::thinkingKnowsNoHost, "stock.KnowsSolr"),
                rule(
                        "adapters are wired and not called",
                        HouseRules::adaptersAreWiredAndNotCalled,
                        "stock.CallsAdapter"),
                rule("core uses faces only", HouseRules::featuresUseFacesOnly, "core.availability.ReachesBelowTheFace"),
                rule("site uses faces only", HouseRules::featuresUseFacesOnly, "site.left.ReachesBelowTheFace"),
                rule("admin uses faces only", HouseRules::featuresUseFacesOnly, "admin.desk.DeskReachesBelowTheFace"),
                rule(
                        "only the ledger touches its tables",
                        HouseRules::onlyTheLedgerTouchesItsTables,
                        "ranking.WritesStock"),
                rule(
                        "no page touches the ledger's tables",
                        HouseRules::onlyTheLedgerTouchesItsTables,
                        "site.left.PageWritesStock"),
                rule(
                        "only availability reads salable units",
                        HouseRules::onlyAvailabilityReadsSalableUnits,
                        "ranking.ReadsUnits"),
                rule(
                        "no page reads salable units",
                        HouseRules::onlyAvailabilityReadsSalableUnits,
                        "site.left.PageReadsUnits"),
                rule(
                        "the page does not interpret stock",
                        HouseRules::thePageDoesNotInterpretStock,
                        "site.left.InterpretsStock"),
                rule("names say what a class is for", HouseRules::namesSayWhatAClassIsFor, "stock.StockHelper"),
                rule("beans are complete", HouseRules::beansAreComplete, "stock.InjectedField"),
                rule("beans read no property later", HouseRules::beansAreComplete, "stock.ValueField"),
                rule("beans look nothing up later", HouseRules::beansAreComplete, "stock.ResourceField"),
                rule(
                        "transactions name their manager",
                        HouseRules::transactionsNameTheirManager,
                        "stock.BareTransaction"),
                rule("plugins log through SLF4J", HouseRules::pluginsLogThroughSlf4j, "stock.Prints"),
                rule("plugins do not use JDK logging", HouseRules::pluginsLogThroughSlf4j, "stock.LogsByJdk"),
                rule(
                        "only the shared clock tells the time",
                        HouseRules::onlyTheSharedClockTellsTheTime,
                        "stock.LooksAtTheNodesClock"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void our_code_keeps_the_rule(Function<HouseRules, ArchRule> rule) {
        rule.apply(new HouseRules(OURS)).check(OUR_CLASSES);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rules")
    void the_rule_catches_who_breaks_it(Function<HouseRules, ArchRule> rule, String culprit) {
        assertThatThrownBy(() -> rule.apply(new HouseRules(VIOLATIONS)).check(VIOLATING_CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }

    @Test
    void all_modules_are_looked_at() {
        assertThat(Stream.of("core.stock", "site.availability", "demo.boot")
                        .map(name -> OURS + "." + name)
                        .filter(name -> !OUR_CLASSES.containPackage(name)))
                .isEmpty();
    }

    private static Arguments rule(String name, Function<HouseRules, ArchRule> rule, String culprit) {
        return Arguments.of(Named.of(name, rule), culprit);
    }
}
