package io.depesche.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.inject.Produces;

/** Holds the structure that the architecture demands; each rule says what it protects. */
@AnalyzeClasses(packages = "io.depesche.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theDomainIsPlainJava = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "jakarta..",
                    "io.smallrye..",
                    "org.eclipse.microprofile..",
                    "org.apache.kafka..",
                    "java.sql..",
                    "javax.sql..",
                    "io.vertx..",
                    "io.micrometer..",
                    "org.jboss.logging..")
            .because("everything worth reading must be readable and testable without the framework");

    @ArchTest
    static final ArchRule theDomainKnowsNoAdapter = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..adapter..", "..config..");

    @ArchTest
    static final ArchRule adaptersDoNotUseEachOther =
            slices().matching("..adapter.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule adaptersDoNotKnowTheConfiguration = noClasses()
            .that()
            .resideInAPackage("..adapter..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..config..");

    @ArchTest
    static final ArchRule onlyTheConfigurationWires = noClasses()
            .that()
            .resideOutsideOfPackage("..config..")
            .should()
            .beAnnotatedWith(Produces.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Produces.class);

    @ArchTest
    static final ArchRule theDomainHasNoClockOfItsOwn = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time comes in as a parameter");

    @ArchTest
    static final ArchRule namesTellTheKind = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Service)")
            .because("such a name says nothing about what a class does");

    @ArchTest
    static final ArchRule resourcesAreCalledSo =
            classes().that().areAnnotatedWith(jakarta.ws.rs.Path.class).should().haveSimpleNameEndingWith("Resource");
}
