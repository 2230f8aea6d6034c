package io.depesche.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.depesche.edge.Access;
import io.smallrye.config.ConfigMapping;

/** The shape of the service, as the design says it. */
@AnalyzeClasses(packages = "io.depesche.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule domainIsPlainJava = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..gateway.domain..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther =
            slices().matching("..gateway.adapter.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule configKnowsTheDomainOnly = noClasses()
            .that()
            .resideInAPackage("..config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..adapter..");

    @ArchTest
    static final ArchRule settingsStandInConfig =
            classes().that().areAnnotatedWith(ConfigMapping.class).should().resideInAPackage("..config..");

    @ArchTest
    static final ArchRule everyResourceNamesItsCallers =
            classes().that().haveSimpleNameEndingWith("Resource").should().beAnnotatedWith(Access.class);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject");

    /** Whatever changes something is for operators, said on the method itself: reading is the rule here. */
    @ArchTest
    static final ArchRule writingIsForOperators = methods()
            .that()
            .areAnnotatedWith(jakarta.ws.rs.POST.class)
            .or()
            .areAnnotatedWith(jakarta.ws.rs.PUT.class)
            .or()
            .areAnnotatedWith(jakarta.ws.rs.PATCH.class)
            .or()
            .areAnnotatedWith(jakarta.ws.rs.DELETE.class)
            .should(new ArchCondition<>("ask for the operator's token") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean asks = method.isAnnotatedWith(Access.class)
                            && method.getAnnotationOfType(Access.class).value() == Access.Caller.OPERATOR;
                    events.add(new SimpleConditionEvent(method, asks, method.getFullName() + " asks: " + asks));
                }
            });
}
