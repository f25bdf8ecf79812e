package clinic.needlepoint;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The import rules of the house, all in one place. */
class ArchitectureTests {
  private static final String ROOT = "clinic.needlepoint";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final DescribedPredicate<JavaClass> A_JDBC_CLASS =
      simpleNameStartingWith("Jdbc")
          .or(DescribedPredicate.describe("nested in a Jdbc class", ArchitectureTests::nested));

  private static boolean nested(JavaClass type) {
    return type.getName().matches(".*\\.Jdbc\\w*\\$.*");
  }

  @Test
  void importsGoDownOnlyAndEachModuleStatesThem() {
    ApplicationModules.of(NeedlepointApplication.class).verify();
  }

  @Test
  void nothingFormsACircle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void onlyUiAndGpioAreSubPackages() {
    List<String> deeper =
        HOUSE.stream()
            .map(JavaClass::getPackageName)
            .distinct()
            .filter(name -> name.matches("clinic\\.needlepoint\\.\\w+\\..+"))
            .filter(name -> !name.matches("clinic\\.needlepoint\\.\\w+\\.(ui|gpio)"))
            .toList();
    assertThat(deeper).isEmpty();
  }

  @Test
  void aParentDoesNotImportItsSubPackages() {
    for (String kind : List.of("ui", "gpio")) {
      check(
          classes()
              .that()
              .resideInAPackage(ROOT + ".*." + kind)
              .should()
              .onlyBeAccessed()
              .byAnyPackage("..ui..", "..gpio.."));
    }
  }

  @Test
  void onlyScreensKnowVaadin() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin.."));
  }

  @Test
  void theShellKnowsNoFeature() {
    check(
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".ui")
            .should()
            .dependOnClassesThat(
                resideInAPackage(ROOT + "..")
                    .and(DescribedPredicate.not(resideInAPackage(ROOT + ".ui")))));
  }

  @Test
  void sqlStaysInPackagePrivateJdbcClasses() {
    check(
        noClasses()
            .that(DescribedPredicate.not(A_JDBC_CLASS))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "org.sqlite.."));
    check(noClasses().that(A_JDBC_CLASS).should().bePublic());
  }

  @Test
  void onlyGpioAdaptersKnowPi4j() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".station.gpio")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.pi4j.."));
  }

  @Test
  void udiKnowsNoSpring() {
    check(
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".udi")
            .and()
            .haveSimpleNameNotStartingWith("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.."));
  }

  @Test
  void timeComesFromAClock() {
    for (Class<?> type :
        Set.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)) {
      check(noClasses().should().callMethod(type, "now"));
    }
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(NeedlepointApplication.class.getName())
            .should()
            .callMethod(Clock.class, "systemUTC"));
    check(noClasses().should().callMethod(System.class, "currentTimeMillis"));
  }

  @Test
  void everyRouteSaysWhoMayOpenIt() {
    check(
        classes()
            .that()
            .areAnnotatedWith("com.vaadin.flow.router.Route")
            .should()
            .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
            .orShould()
            .beAnnotatedWith("com.vaadin.flow.server.auth.AnonymousAllowed")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.security.PermitAll"));
  }

  @Test
  void viewsArePackagePrivate() {
    check(noClasses().that().areAnnotatedWith("com.vaadin.flow.router.Route").should().bePublic());
  }

  @Test
  void namesSayWhatAThingIs() {
    check(
        noClasses()
            .that(DescribedPredicate.not(modifier(JavaModifier.SYNTHETIC)))
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data|Info)"));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(HOUSE);
  }
}
