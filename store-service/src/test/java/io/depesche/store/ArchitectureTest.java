package io.depesche.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "io.depesche.store", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DOMAIN_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("..store.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.smallrye..",
                    "io.micrometer..",
                    "jakarta..",
                    "org.apache.kafka..",
                    "java.sql..",
                    "javax.sql..",
                    "org.jboss..",
                    "..store.adapter..",
                    "..store.config..");

    @ArchTest
    static final ArchRule ADAPTERS_DO_NOT_USE_EACH_OTHER = SlicesRuleDefinition.slices()
            .matching("io.depesche.store.adapter.(*)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule ONLY_JDBC_KNOWS_SQL = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter.jdbc..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..");

    @ArchTest
    static final ArchRule ONLY_KAFKA_KNOWS_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter.kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..");

    @ArchTest
    static final ArchRule FIELDS_ARE_NOT_INJECTED = com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject");
}
