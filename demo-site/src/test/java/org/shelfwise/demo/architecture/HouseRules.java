package org.shelfwise.demo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rules of the house, each with its reason, for the packages below {@code root}: {@code org.shelfwise}, or a package of
 * deliberate violations.
 */
final class HouseRules {

    /** Each may use those before it, module by module. A new feature takes its place here first. */
    private static final List<String> CORE =
            List.of("platform", "settings", "stock", "availability", "restock", "ranking", "notifyme");

    private static final List<String> SITE = List.of("platform", "availability", "cart", "notifyme");
    private static final List<String> ADMIN = List.of("platform", "stock", "settings", "notifyme");

    private static final String CONFIGURATION = "Configuration";

    /** What somebody starts from a command line: it wires what it needs, and answers on the console. */
    private static final String COMMAND = "Command";

    private static final Pattern DRAWERS = Pattern.compile(".*(Utils?|Helper|Manager|Impl)");

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    ArchRule featuresUseOnlyThoseBelowThem() {
        return CompositeArchRule.of(List.of(inOrder(".core", CORE), inOrder(".site", SITE), inOrder(".admin", ADMIN)))
                .because("a feature that knows what builds on it can be neither understood nor replaced alone");
    }

    private ArchRule inOrder(String module, List<String> features) {
        return classes()
                .that()
                .resideInAPackage(root + module + "..")
                .should(new FeatureOrder(root + module + ".", features));
    }

    ArchRule featuresFormNoCycle() {
        return slices().matching(root + ".(*).(*)..")
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one package with a wall through it");
    }

    ArchRule thinkingKnowsNoHost() {
        return noClasses()
                .that(thinking())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.broadleafcommerce..",
                        "javax.servlet..",
                        "org.thymeleaf..",
                        "org.springframework.web..",
                        "org.apache.solr..")
                .because("the next host differs in search, presentation and servlet API: only broadleaf packages"
                        + " change");
    }

    ArchRule adaptersAreWiredAndNotCalled() {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(not(resideInAPackage("..broadleaf..")))
                        .and(not(simpleNameEndingWith(CONFIGURATION)))
                        .and(not(simpleNameEndingWith(COMMAND))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".core.*.broadleaf..")
                .because("what calls an adapter by name cannot run on another host");
    }

    ArchRule featuresUseFacesOnly() {
        return classes()
                .that(plugins())
                .should(new FacesOnly(root + ".core."))
                .because("a feature's face is its root package, and what lies below may change with any version");
    }

    /** The demo fills an empty shop with a million SKUs past the ledger, movements included. */
    ArchRule onlyTheLedgerTouchesItsTables() {
        return classes()
                .that(plugins().and(not(resideInAPackage(root + ".core.stock.."))))
                .should(new NotNameInText("SHW_STOCK"))
                .because("stock that is changed past the ledger leaves no movement and can be sold twice");
    }

    /** The stock section of the admin is stock's own screen, and shows units as units. */
    ArchRule onlyAvailabilityReadsSalableUnits() {
        return classes()
                .that(plugins()
                        .and(not(resideInAnyPackage(
                                root + ".core.stock..", root + ".core.availability..", root + ".admin.stock.."))))
                .should(new NotNameInText("SHW_SALABLE"))
                .because("a second interpretation of stock makes pages, feeds and mails disagree");
    }

    ArchRule thePageDoesNotInterpretStock() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".site..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(root + ".core.stock.StockLevel")
                .because("whether something can be bought is one verdict, availability's");
    }

    ArchRule namesSayWhatAClassIsFor() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(assignableTo(theirDrawers()))))
                .should()
                .haveNameMatching(DRAWERS.pattern())
                .because("Utils, Helper and Manager name drawers, and Impl says that nobody thought of a name");
    }

    ArchRule beansAreComplete() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("javax.annotation.Resource")
                .because("what a constructor does not ask for is missing in a test and hidden from a reader");
    }

    ArchRule transactionsNameTheirManager() {
        return noClasses()
                .that(plugins())
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.transaction.annotation.Transactional")
                .because("the platform has several transaction managers, and bare annotations work in its root context"
                        + " only");
    }

    ArchRule pluginsLogThroughSlf4j() {
        return noClasses()
                .that(plugins().and(not(simpleNameEndingWith(COMMAND))))
                .should(USE_JAVA_UTIL_LOGGING)
                .orShould(ACCESS_STANDARD_STREAMS)
                .because("the merchant decides where logs go");
    }

    ArchRule onlyTheSharedClockTellsTheTime() {
        return noClasses()
                .that(plugins())
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callConstructor(Date.class)
                .because("nodes share leases and turns, which a node whose own clock is wrong would take from others");
    }

    /** What stands in for a class of the platform may be called as it is. */
    private DescribedPredicate<JavaClass> theirDrawers() {
        return not(resideInAPackage(root + "..")).and(nameMatching(DRAWERS.pattern()));
    }

    private DescribedPredicate<JavaClass> plugins() {
        return resideInAnyPackage(root + ".core..", root + ".site..", root + ".admin..");
    }

    /** Core outside its adapters and the configuration classes that wire them. */
    private DescribedPredicate<JavaClass> thinking() {
        return resideInAPackage(root + ".core..")
                .and(not(resideInAPackage("..broadleaf..")))
                .and(not(simpleNameEndingWith(CONFIGURATION)));
    }
}
