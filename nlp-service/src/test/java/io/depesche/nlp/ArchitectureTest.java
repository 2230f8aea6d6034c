package io.depesche.nlp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "io.depesche.nlp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DOMAIN_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("..nlp.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.smallrye..",
                    "io.micrometer..",
                    "jakarta..",
                    "org.apache.kafka..",
                    "org.jboss..",
                    "org.slf4j..",
                    "java.util.logging..",
                    "java.sql..",
                    "..nlp.adapter..",
                    "..nlp.config..");

    /** A stage has no clock and no randomness of its own: the same article gives the same bytes. */
    @ArchTest
    static final ArchRule DOMAIN_IS_A_FUNCTION = noClasses()
            .that()
            .resideInAPackage("..nlp.domain..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");

    @ArchTest
    static final ArchRule TEXT_KNOWS_NO_LANGUAGE = noClasses()
            .that()
            .resideInAPackage("..domain.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..domain.clean..", "..domain.tag..", "..domain.link..", "..domain.pipeline..");

    @ArchTest
    static final ArchRule CLEANING_AND_TAGGING_KNOW_NEITHER_EACH_OTHER_NOR_THE_PIPELINE = SlicesRuleDefinition.slices()
            .matching("io.depesche.nlp.domain.(clean|tag)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule WORDS_AND_LANGUAGE_KNOW_NOTHING_OF_WHO_ASKS = noClasses()
            .that()
            .resideInAnyPackage("..domain.lexicon..", "..domain.language..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..domain.clean..", "..domain.tag..", "..domain.text..", "..domain.pipeline..");

    @ArchTest
    static final ArchRule ADAPTERS_DO_NOT_USE_EACH_OTHER = SlicesRuleDefinition.slices()
            .matching("io.depesche.nlp.adapter.(*)..")
            .should()
            .notDependOnEachOther();

    /** The offline command starts without Quarkus. */
    @ArchTest
    static final ArchRule THE_COMMAND_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("..adapter.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.smallrye..", "jakarta..", "org.apache.kafka..", "..nlp.config..");

    @ArchTest
    static final ArchRule FIELDS_ARE_NOT_INJECTED = noFields().should().beAnnotatedWith("jakarta.inject.Inject");
}
