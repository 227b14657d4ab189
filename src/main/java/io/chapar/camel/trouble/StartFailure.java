package io.chapar.camel.trouble;

import io.chapar.article.PermanentFailure;
import io.chapar.article.ShownAddress;
import io.chapar.article.TemporaryFailure;
import io.chapar.config.Fault;
import io.chapar.config.InvalidConfiguration;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.FailedToStartRouteException;

/** Why the routes of a node do not start. */
public final class StartFailure {
  private static final List<Class<? extends Throwable>> OF_ROUTES =
      List.of(FailedToCreateRouteException.class, FailedToStartRouteException.class);

  private static final List<Class<? extends Throwable>> OF_THE_WORLD =
      List.of(
          IOException.class,
          JMSException.class,
          SQLException.class,
          TemporaryFailure.class,
          PermanentFailure.class);

  private StartFailure() {}

  /** A wrong configuration where only an edit helps; otherwise the failure as it came. */
  public static RuntimeException of(RuntimeException failure) {
    boolean edited = isOf(failure, OF_ROUTES) && !isOfTheWorld(failure);
    return edited
        ? new InvalidConfiguration(
            List.of(
                new Fault("routes", 0, ShownAddress.inText(String.valueOf(failure.getMessage())))))
        : failure;
  }

  /** True of what may be otherwise at the next start, though nobody edits anything. */
  public static boolean isOfTheWorld(RuntimeException failure) {
    return isOf(failure, OF_THE_WORLD);
  }

  private static boolean isOf(Throwable failure, List<Class<? extends Throwable>> kinds) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(20)
        .anyMatch(cause -> kinds.stream().anyMatch(kind -> kind.isInstance(cause)));
  }
}
