package io.chapar.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.containAnyMethodsThat;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.platform.commons.annotation.Testable;

/** A test whose class has another name is passed over by Surefire and Failsafe without a word. */
@AnalyzeClasses(packages = "io.chapar", importOptions = OnlyIncludeTests.class)
class TestNamesTest {
  @ArchTest
  static final ArchRule EVERY_TEST_RUNS =
      classes()
          .that()
          .areTopLevelClasses()
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .and(containAnyMethodsThat(metaAnnotatedWith(Testable.class)))
          .should()
          .haveNameMatching(".*(Test|IT)");
}
