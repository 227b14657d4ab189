package io.chapar.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.chapar.camel.trace.Traces;

/** Who may know whom. */
@AnalyzeClasses(packages = "io.chapar", importOptions = DoNotIncludeTests.class)
class DependencyRuleTest {
  private static final String[] STAGES = {
    "io.chapar.feed..",
    "io.chapar.fetch..",
    "io.chapar.split..",
    "io.chapar.normalise..",
    "io.chapar.extract..",
    "io.chapar.deliver.."
  };

  /** Of feed and of fetch, where documents and connections are still those of a library. */
  private static final String[] INNER_PARTS = {
    "io.chapar.feed.xml..",
    "io.chapar.feed.json..",
    "io.chapar.feed.charset..",
    "io.chapar.fetch.message.."
  };

  private static final String PARTS_OF_SPLIT = "io.chapar.split.*..";

  /** The packages of chapar-steps, as pom.xml packs them. */
  private static final String[] PUBLISHED_STEPS = {
    "io.chapar.article..",
    "io.chapar.calendar..",
    "io.chapar.deliver..",
    "io.chapar.difference..",
    "io.chapar.extract..",
    "io.chapar.feed..",
    "io.chapar.fetch..",
    "io.chapar.file..",
    "io.chapar.http..",
    "io.chapar.json..",
    "io.chapar.keywords..",
    "io.chapar.labelling..",
    "io.chapar.normalise..",
    "io.chapar.split..",
    "io.chapar.text..",
    "io.chapar.web.."
  };

  /** Those that pom.xml packs into chapar-camel whole. */
  private static final String[] PUBLISHED_COMPONENTS = {
    "io.chapar.camel.ledger..",
    "io.chapar.camel.record..",
    "io.chapar.camel.trouble..",
    "io.chapar.camel.websub..",
    "io.chapar.config.file..",
    "io.chapar.ledger..",
    "io.chapar.metrics..",
    "io.chapar.watch.."
  };

  @ArchTest
  static final ArchRule PUBLISHED_STEPS_NEED_NOTHING_ELSE_OF_CHAPAR =
      classes()
          .that()
          .resideInAnyPackage(PUBLISHED_STEPS)
          .should()
          .onlyDependOnClassesThat(
              resideOutsideOfPackage("io.chapar..").or(resideInAnyPackage(PUBLISHED_STEPS)));

  @ArchTest
  static final ArchRule PUBLISHED_COMPONENTS_NEED_NOTHING_ELSE_OF_CHAPAR =
      classes()
          .that()
          .resideInAnyPackage(PUBLISHED_COMPONENTS)
          .should()
          .onlyDependOnClassesThat(
              resideOutsideOfPackage("io.chapar..")
                  .or(resideInAnyPackage(PUBLISHED_STEPS))
                  .or(resideInAnyPackage(PUBLISHED_COMPONENTS))
                  .or(belongToAnyOf(Traces.class)));

  @ArchTest
  static final ArchRule THE_RECORDS_KNOW_THE_JDK_ALONE =
      classes()
          .that()
          .resideInAPackage("io.chapar.article..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.chapar.article..",
              "io.chapar.text..",
              "java..",
              "com.sun.management",
              "org.jspecify..");

  @ArchTest
  static final ArchRule TEXTS_AND_FILES_KNOW_THE_JDK_ALONE =
      classes()
          .that()
          .resideInAnyPackage("io.chapar.text..", "io.chapar.file..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.chapar.text..",
              "io.chapar.file..",
              "java..",
              "com.sun.management",
              "org.jspecify..");

  @ArchTest
  static final ArchRule NO_PACKAGES_REST_ON_EACH_OTHER =
      slices().matching("io.chapar.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule LABELLING_KNOWS_THE_RECORDS_AND_THE_JDK_ALONE =
      classes()
          .that()
          .resideInAPackage("io.chapar.labelling..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.chapar.labelling..",
              "io.chapar.article..",
              "io.chapar.text..",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule KEYWORDS_KNOW_THE_RECORDS_THE_NORMAL_FORM_AND_THE_AUTOMATON_ALONE =
      classes()
          .that()
          .resideInAPackage("io.chapar.keywords..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.chapar.keywords..",
              "io.chapar.normalise..",
              "io.chapar.article..",
              "io.chapar.text..",
              "com.hankcs.algorithm..",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule ONLY_CAMEL_KNOWS_CAMEL =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.chapar.camel..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.camel..");

  @ArchTest
  static final ArchRule STAGES_DO_NOT_KNOW_WHAT_IS_ABOVE_THEM =
      noClasses()
          .that()
          .resideInAnyPackage(STAGES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.chapar.camel..",
              "io.chapar.cli..",
              "io.chapar.config..",
              "io.chapar.ledger..",
              "io.chapar.admin..",
              "io.chapar.demo..");

  @ArchTest
  static final ArchRule STAGES_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching("io.chapar.(feed|fetch|split|normalise|extract|deliver)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule PARTS_OF_SPLIT_REST_ON_EACH_OTHER_ONE_WAY =
      slices().matching("io.chapar.split.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PARTS_OF_SPLIT_DO_NOT_KNOW_WHO_JOINS_THEM =
      noClasses()
          .that()
          .resideInAPackage(PARTS_OF_SPLIT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.chapar.split");

  @ArchTest
  static final ArchRule PARTS_OF_SPLIT_ARE_ITS_OWN =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.chapar.split..")
          .should()
          .dependOnClassesThat(areInnerPartsOfSplit());

  @ArchTest
  static final ArchRule INNER_PARTS_ARE_THEIR_OWN =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.chapar.feed..", "io.chapar.fetch..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(INNER_PARTS);

  private static DescribedPredicate<JavaClass> areInnerPartsOfSplit() {
    return JavaClass.Predicates.resideInAPackage(PARTS_OF_SPLIT)
        .and(DescribedPredicate.not(JavaClass.Predicates.simpleName("SiteProfile")))
        .as("are parts of split, but for the profiles that operators write");
  }

  @ArchTest
  static final ArchRule SUBJECTS_OF_THE_EXTRACTION_FORM_NO_RING =
      slices().matching("io.chapar.extract.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule SUBJECTS_OF_THE_EXTRACTION_DO_NOT_KNOW_WHO_ASKS_THEM =
      noClasses()
          .that()
          .resideInAPackage("io.chapar.extract.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.chapar.extract");

  @ArchTest
  static final ArchRule SUBJECTS_OF_THE_EXTRACTION_ARE_ITS_OWN =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.chapar.extract..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.chapar.extract.*..");

  @ArchTest
  static final ArchRule ONLY_FETCH_OPENS_CONNECTIONS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.chapar.feed..",
              "io.chapar.split..",
              "io.chapar.normalise..",
              "io.chapar.extract..",
              "io.chapar.deliver..",
              "io.chapar.calendar..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net.http..", "org.apache.hc..", "java.nio.channels..", "java.sql..");

  @ArchTest
  static final ArchRule NO_LIBRARY_SHOWS_IN_A_STAGE =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(STAGES)
          .and()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .doNotHaveSimpleName("HttpClients")
          .and()
          .areDeclaredInClassesThat()
          .doNotHaveSimpleName("SafeHtml")
          .and()
          .areDeclaredInClassesThat(DescribedPredicate.not(areInnerPartsOfSplit()))
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages(INNER_PARTS)
          .should(nameOnlyOurTypes());

  private static ArchCondition<JavaMethod> nameOnlyOurTypes() {
    DescribedPredicate<JavaClass> ours =
        DescribedPredicate.describe(
            "ours or the JDK's",
            type ->
                type.isPrimitive()
                    || type.isArray()
                    || type.getPackageName().startsWith("java.")
                    || type.getPackageName().startsWith("io.chapar."));
    return new ArchCondition<>("name only our types and the JDK's") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean clean =
            ours.test(method.getRawReturnType())
                && method.getRawParameterTypes().stream().allMatch(ours);
        if (!clean) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName()));
        }
      }
    };
  }

  @ArchTest
  static final ArchRule NO_NAME_THAT_SAYS_NOTHING =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Data|Service|Processor)")
          .because("a name says what a thing is");
}
