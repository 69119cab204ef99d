package id.wasit.review;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.wasit.store.sql.StoreFailure;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "id.wasit.review", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule sqlStaysInTheStore = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.flywaydb..", "org.postgresql..");

    /** What a refusal of the database means is for the store to say. */
    @ArchTest
    static final ArchRule codesOfTheDatabaseStayInTheStore =
            noClasses().should().callMethod(StoreFailure.class, "sqlState");

    @ArchTest
    static final ArchRule pagesKnowNoFlinkNoSearchEngineNoCrawler = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.flink..", "org.apache.lucene..", "id.wasit.ingest..");

    /** Captured pages are written anew there before anybody sees them; no other page handles HTML. */
    @ArchTest
    static final ArchRule jsoupIsKnownWhereCapturedPagesAreDefused = noClasses()
            .that()
            .resideOutsideOfPackage("id.wasit.review.evidence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jsoup..");

    @ArchTest
    static final ArchRule controllersAreSeenByNobody =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule packagesAreAboutSomething = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..helper..", "..impl..", "..dto..", "..service..");

    @ArchTest
    static final ArchRule noCircles =
            slices().matching("id.wasit.review.(*)..").should().beFreeOfCycles();
}
