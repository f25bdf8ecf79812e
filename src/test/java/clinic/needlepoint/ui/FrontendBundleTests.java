package clinic.needlepoint.ui;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing may make Vaadin want a front-end build of its own: that needs Node.js from an address
 * that many machines cannot reach. The prebuilt production bundle serves as long as these hold.
 */
class FrontendBundleTests {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("clinic.needlepoint");
  private static final Pattern VAADIN_JAR =
      Pattern.compile("/com/vaadin/[a-z0-9-]+/([0-9][^/]*)/[^/]+\\.jar");

  @Test
  void bundlesNoModuleOfOurOwn() {
    for (Class<? extends Annotation> trigger :
        List.of(
            JsModule.class,
            JsModule.Container.class,
            NpmPackage.class,
            NpmPackage.Container.class,
            CssImport.class,
            CssImport.Container.class)) {
      noClasses().should(beAnnotatedWith(trigger)).check(OURS);
    }
  }

  @Test
  void loadsScriptsAndStylesAsStaticFilesThatExist() {
    List<String> addresses =
        Stream.concat(
                values(JavaScript.class, JavaScript::value),
                values(StyleSheet.class, StyleSheet::value))
            .toList();
    assertThat(addresses).hasSizeGreaterThan(8);
    assertThat(addresses)
        .allSatisfy(address -> {
          assertThat(address).matches("context://.+|lumo/.+");
          String file = "META-INF/resources/" + address.replace("context://", "");
          assertThat(getClass().getClassLoader().getResource(file)).as(file).isNotNull();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package.json",
        "vite.config.ts",
        "frontend",
        "src/main/frontend/index.html",
        "src/main/frontend/index.ts",
        "src/main/frontend/themes"
      })
  void keepsNoFileThatWouldNeedABuild(String file) {
    assertThat(Path.of(file)).doesNotExist();
  }

  @Test
  void keepsNothingInTheFrontendFolderButWhatVaadinWritesThere() throws IOException {
    Path folder = Path.of("src/main/frontend");
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf("generated");
      }
    }
  }

  /** Mixed versions do not match the prebuilt bundle. */
  @Test
  void usesOneVersionOfVaadin() throws IOException {
    List<String> versions =
        Collections.list(getClass().getClassLoader().getResources("META-INF/MANIFEST.MF")).stream()
            .map(URL::getPath)
            .flatMap(jar -> VAADIN_JAR.matcher(jar).results())
            .map(found -> found.group(1))
            .toList();
    assertThat(versions).hasSizeGreaterThan(20);
    assertThat(versions.stream().distinct()).hasSize(1);
  }

  private static <A extends Annotation> Stream<String> values(
      Class<A> type, Function<A, String> value) {
    return OURS.stream()
        .map(each -> each.reflect())
        .flatMap(each -> Stream.of(each.getAnnotationsByType(type)))
        .map(value);
  }
}
