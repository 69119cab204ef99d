package id.wasit.pipeline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Date;
import java.util.Random;

/** Which stage may know what. A broken rule is repaired in the code, never frozen here. The pages have a test of their own. */
@AnalyzeClasses(
        packages = "id.wasit",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoPackedTests.class})
class ArchitectureTest {
    /** The servers that play the networks come as a jar of tests. */
    static final class NoPackedTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final DescribedPredicate<JavaClass> STAGES = resideInAnyPackage(
            "id.wasit.ingest..", "id.wasit.detector..", "id.wasit.store..", "id.wasit.review..", "id.wasit.pipeline..");

    @ArchTest
    static final ArchRule modelDependsOnNothing = classes()
            .that()
            .resideInAPackage("id.wasit.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("id.wasit.model..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule modelHoldsRecordsAndEnumsOnly = classes()
            .that()
            .resideInAPackage("id.wasit.model..")
            .and()
            .arePublic()
            .should()
            .beRecords()
            .orShould()
            .beEnums();

    @ArchTest
    static final ArchRule ingestSeesNoOtherStage = sees("id.wasit.ingest..");

    @ArchTest
    static final ArchRule detectorSeesNoOtherStage = sees("id.wasit.detector..");

    @ArchTest
    static final ArchRule storeSeesNoOtherStage = sees("id.wasit.store..");

    @ArchTest
    static final ArchRule flinkIsKnownToTheJobAndOnePackageOfIngest =
            onlyIn("org.apache.flink..", "id.wasit.pipeline..", "id.wasit.ingest.flink..");

    @ArchTest
    static final ArchRule luceneIsKnownToTheDetector = onlyIn("org.apache.lucene..", "id.wasit.detector..");

    @ArchTest
    static final ArchRule jsoupIsKnownToOnePackageOfIngest = onlyIn("org.jsoup..", "id.wasit.ingest.page..");

    @ArchTest
    static final ArchRule sqlIsKnownToTheStore = onlyIn("java.sql..", "id.wasit.store..");

    @ArchTest
    static final ArchRule springIsUnknownHere = onlyIn("org.springframework..", "id.wasit.review..");

    @ArchTest
    static final ArchRule packagesSayWhatTheyAreAbout = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..",
                    "..utils..",
                    "..common..",
                    "..helper..",
                    "..misc..",
                    "..impl..",
                    "..dto..",
                    "..manager..");

    @ArchTest
    static final ArchRule classesSayWhatTheyAre = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("id.wasit.(*).(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeIsTold = noClasses()
            .that(not(resideInAnyPackage("id.wasit.pipeline..", "id.wasit.review..")))
            .should()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule onlyTheCommandPrints = noClasses()
            .that(not(resideInAPackage("id.wasit.pipeline.command..")))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule nothingIsLeftToChance = noClasses().should().callConstructor(Random.class);

    @ArchTest
    static final ArchRule oldDatesAreNotUsed = noClasses()
            .that()
            .resideOutsideOfPackage("id.wasit.ingest.news..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Date.class);

    private static ArchRule sees(String stage) {
        return noClasses()
                .that()
                .resideInAPackage(stage)
                .should()
                .dependOnClassesThat(STAGES.and(not(resideInAPackage(stage))));
    }

    private static ArchRule onlyIn(String library, String... homes) {
        return noClasses()
                .that(not(resideInAnyPackage(homes)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
