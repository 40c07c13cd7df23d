package org.calaimfhir.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Packages by capability: who may use whom, and what each of them keeps to itself. */
@AnalyzeClasses(packages = "org.calaimfhir.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.calaimfhir.server";
    private static final Set<String> GROUND = Set.of("conformance", "outcome", "security", "time");
    private static final List<String> NAMES_CLASSES =
            List.of("META-INF/spring.factories", "application.yaml", "application-production.yaml");

    @ArchTest
    static final ArchRule only_storage_names_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage("..server.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ca.uhn.fhir.jpa..", "ca.uhn.fhir.batch2..", "org.hibernate..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule capabilities_do_not_go_in_circles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_ground_knows_nothing_above_it = noClasses()
            .that()
            .resideInAnyPackage(
                    GROUND.stream().map(name -> "..server." + name + "..").toArray(String[]::new))
            .should()
            .dependOnClassesThat(describe("stand in another package of the server", ArchitectureTest::isOurs)
                    .and(describe("outside the ground", type -> !GROUND.contains(room(type)))));

    @ArchTest
    static final ArchRule the_two_questions_do_not_know_each_other =
            slices().matching(ROOT + ".(referral|eligibility)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule a_public_type_is_used_from_another_package =
            classes().that().arePublic().and().areTopLevelClasses().should(beUsedFromAnotherPackage());

    @ArchTest
    static final ArchRule nothing_is_printed = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule the_wall_clock_is_read_through_the_clock_only = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".time.TimeConfiguration")
            .should()
            .callMethodWhere(describe("read the wall clock", call -> readsTheWallClock(call.getTarget())))
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static void the_picture_in_the_readme_is_the_code(JavaClasses classes) {
        Map<String, Set<String>> real = new TreeMap<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (isOurs(target) && !room(type).equals(room(target))) {
                    real.computeIfAbsent(room(type), from -> new TreeSet<>()).add(room(target));
                }
            }
        }
        assertThat(Picture.read("packages")).isEqualTo(real);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    /** The capability's name; {@code server} for what stands at the top. */
    private static String room(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length());
        return below.isEmpty() ? "server" : below.substring(1).split("\\.")[0];
    }

    private static boolean readsTheWallClock(AccessTarget.MethodCallTarget target) {
        String owner = target.getOwner().getName();
        boolean now = Set.of("now", "withCurrentTime").contains(target.getName())
                && target.getRawParameterTypes().isEmpty();
        return now
                || (owner.equals(Clock.class.getName()) && target.getName().startsWith("system"))
                || (owner.equals(System.class.getName()) && target.getName().equals("currentTimeMillis"));
    }

    private static ArchCondition<JavaClass> beUsedFromAnotherPackage() {
        String named = textOfResources();
        return new ArchCondition<>("be used from another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                boolean entry = named.contains(type.getName())
                        || type.tryGetMethod("main", String[].class)
                                .filter(main -> main.getModifiers().contains(JavaModifier.STATIC))
                                .isPresent();
                if (!used && !entry) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is public and nobody outside its package uses it"));
                }
            }
        };
    }

    private static String textOfResources() {
        StringBuilder text = new StringBuilder();
        for (String name : NAMES_CLASSES) {
            try {
                text.append(Files.readString(Path.of("src/main/resources", name)));
            } catch (IOException e) {
                throw new IllegalStateException(name, e);
            }
        }
        return text.toString();
    }
}
