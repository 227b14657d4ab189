package io.chapar.camel.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.camel.step.SplitPage.Profiles;
import io.chapar.config.Settings;
import io.chapar.config.file.Home;
import io.chapar.config.file.ShippedSettings;
import io.chapar.fetch.GuardedClient;
import io.chapar.fetch.source.Sources;
import io.chapar.ledger.Ledger;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What routes may name. */
class StepsTest {
  @TempDir private Path folder;

  /**
   * Camel counts public static and package-private methods too, and refuses a bean with two as
   * ambiguous.
   */
  @Test
  void everyStepHasExactlyOneMethodThatIsNotPrivate() {
    Settings settings = Settings.read(new Home(folder), ShippedSettings.defaults()::get);
    try (GuardedClient client = new GuardedClient(settings.fetch())) {
      Supplier<Ledger> none =
          () -> {
            throw new IllegalStateException("no ledger");
          };
      Map<String, Object> steps =
          Steps.of(
              settings,
              new Profiles(List.of()),
              Sources.none(),
              new Keywords(Map.of()),
              client,
              none);
      assertThat(steps).isNotEmpty();
      steps.forEach((name, step) -> assertThat(methods(step)).as(name).hasSize(1));
    }
  }

  private static List<Method> methods(Object step) {
    return Arrays.stream(step.getClass().getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .filter(method -> !Modifier.isPrivate(method.getModifiers()))
        .filter(method -> !isOwn(method.getModifiers()))
        .toList();
  }

  /** A static method that is not public is none of the bean's. */
  private static boolean isOwn(int modifiers) {
    return Modifier.isStatic(modifiers) && !Modifier.isPublic(modifiers);
  }
}
