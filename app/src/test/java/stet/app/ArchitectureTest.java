package stet.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.words.Blank;

/** The arrows between the modules, and the few habits that a reader may rely on everywhere. */
@AnalyzeClasses(
        packages = "stet",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeTestSupport.class})
class ArchitectureTest {

    @ArchTest
    static final ArchRule domain_sees_only_java_and_jspecify = classes()
            .that()
            .resideInAPackage("stet.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("stet.domain..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule domain_knows_no_database = noClasses()
            .that()
            .resideInAPackage("stet.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..");

    @ArchTest
    static final ArchRule infra_does_not_see_the_application = noClasses()
            .that()
            .resideInAPackage("stet.infra..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("stet.app..");

    @ArchTest
    static final ArchRule application_does_not_see_axon = noClasses()
            .that()
            .resideInAPackage("stet.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule packages_of_the_domain_are_free_of_cycles =
            slices().matching("stet.domain.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule packages_of_infra_are_free_of_cycles =
            slices().matching("stet.infra.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule packages_of_the_application_are_free_of_cycles =
            slices().matching("stet.app.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule parts_of_the_engine_are_free_of_cycles = slices().matching("stet.infra.engine.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    /** What outsiders verify a log with must not need what Stet makes one with. */
    @ArchTest
    static final ArchRule verifying_needs_java_alone = classes()
            .that()
            .resideInAPackage("stet.infra.tlog..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("stet.infra.tlog..", "java..", "com.sun.net.httpserver..", "org.jspecify..");

    @ArchTest
    static final ArchRule nobody_writes_to_standard_streams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    /** What people type is blank by {@link Blank} alone; what is read here besides are the lines of files. */
    @ArchTest
    static final ArchRule what_is_blank_is_decided_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackages("stet.infra.text..", "stet.infra.tlog..")
            .should()
            .callMethod(String.class, "isBlank");

    /** Such a stream holds its connection until someone closes it. */
    @ArchTest
    static final ArchRule nobody_leaves_a_query_open =
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    @ArchTest
    static final ArchRule dependencies_come_in_through_constructors =
            fields().should().notBeAnnotatedWith(Autowired.class).allowEmptyShould(true);

    /** The tests of another module come as a jar, which ArchUnit would take for the product. */
    static final class DoNotIncludeTestSupport implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }
}
