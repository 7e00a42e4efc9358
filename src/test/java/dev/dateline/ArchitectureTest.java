// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.dateline.verify.Answer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The arrows of the house's table, held against the classes.
class ArchitectureTest {
  private static final String HOUSE = "dev.dateline";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HOUSE);

  @Test
  void rooms_have_no_cycle() {
    slices().matching("dev.dateline.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          org.apache.lucene              | index
          dev.langchain4j                | embed model
          dev.langchain4j.model.chat     | model
          dev.langchain4j.http           | model
          java.net.http                  | model
          com.sun.net.httpserver         | ops
          org.jdbi                       | ledger archive
          org.sqlite                     | ledger archive
          org.flywaydb                   | ledger
          java.sql                       | ledger archive
          org.telegram                   | telegram
          okhttp3                        | telegram upload
          org.apache.pdfbox              | upload
          org.jline                      | console
          org.jsoup                      | intake
          org.commonmark                 | intake
          com.fasterxml.jackson.dataformat | settings intake
          ch.qos.logback                 | .
          picocli                        | .
          """)
  void a_library_is_touched_in_its_own_room_alone(String library, String rooms) {
    noClasses()
        .that(outside(rooms))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .because(library + " belongs to " + rooms)
        .check(CLASSES);
  }

  @Test
  void the_nouns_depend_on_the_jdk_alone() {
    classes()
        .that()
        .resideInAPackage(HOUSE + ".news..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", HOUSE + ".news..")
        .check(CLASSES);
  }

  @Test
  void what_finds_and_checks_knows_no_messenger() {
    noClasses()
        .that()
        .resideInAnyPackage(rooms("search", "draft", "verify", "index", "grammar", "split"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(rooms("telegram", "console", "ledger"))
        .check(CLASSES);
  }

  @Test
  void the_phrases_know_no_room_of_the_house() {
    noClasses()
        .that()
        .resideInAPackage(HOUSE + ".phrase..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage(HOUSE + "..")
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.resideInAPackage(HOUSE + ".phrase.."))))
        .check(CLASSES);
  }

  @Test
  void only_the_wiring_knows_the_bot() {
    noClasses()
        .that(outside("telegram ."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(HOUSE + ".telegram..")
        .check(CLASSES);
  }

  @Test
  void only_verify_makes_an_answer() {
    noClasses()
        .that(outside("verify"))
        .should()
        .callConstructorWhere(
            DescribedPredicate.describe(
                "it makes an answer",
                call ->
                    call.getTargetOwner().isAssignableTo(Answer.class)
                        || call.getTargetOwner()
                            .getEnclosingClass()
                            .map(outer -> outer.isEquivalentTo(Answer.class))
                            .orElse(false)))
        .check(CLASSES);
  }

  @Test
  void what_decides_reads_no_clock() {
    noClasses()
        .that()
        .resideInAnyPackage(
            rooms("search", "draft", "verify", "grammar", "split", "news", "index", "ask", "model"))
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("the moment is passed in, or a test cannot choose it")
        .check(CLASSES);
  }

  private static String[] rooms(String... names) {
    return Arrays.stream(names).map(name -> HOUSE + "." + name + "..").toArray(String[]::new);
  }

  // A dot is the root package.
  private static DescribedPredicate<JavaClass> outside(String rooms) {
    String[] names =
        Arrays.stream(rooms.split(" ", -1))
            .map(room -> room.equals(".") ? HOUSE : HOUSE + "." + room)
            .toArray(String[]::new);
    return DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(names))
        .as("classes outside of " + rooms);
  }
}
