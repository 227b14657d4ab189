package io.chapar.camel.trouble;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.config.file.Fault;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.web.ShownAddress;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
          TimeoutException.class,
          UnresolvedAddressException.class,
          TemporaryFailure.class,
          PermanentFailure.class);

  /** Of those that are thrown by what only computes. */
  private static final Pattern OF_THE_PROGRAM =
      Pattern.compile("(java|org\\.apache\\.camel|io\\.chapar)\\..*");

  private static final int DEEPEST = 20;

  private StartFailure() {}

  /** A wrong configuration where only an edit helps; otherwise the failure as it came. */
  public static RuntimeException of(RuntimeException failure) {
    boolean edited = isOf(failure, OF_ROUTES) && !isOfTheWorld(failure);
    return edited
        ? new InvalidConfiguration(List.of(new Fault("routes", 0, line(failure))))
        : failure;
  }

  /** Camel's own names the route. */
  private static String line(Throwable failure) {
    return causes(failure)
        .filter(cause -> OF_ROUTES.stream().anyMatch(kind -> kind.isInstance(cause)))
        .findFirst()
        .map(cause -> ShownAddress.inText(String.valueOf(cause.getMessage())))
        .orElseGet(() -> reason(failure));
  }

  /**
   * True of what may be otherwise at the next start, though nobody edits anything: not of a wrong
   * password, a certificate that is not trusted or a file that is missing.
   */
  public static boolean isOfTheWorld(Throwable failure) {
    return isOf(failure, List.of(PermanentFailure.class))
        || !PeerFailure.isMistake(causes(failure).toList())
            && (isOf(failure, OF_THE_WORLD) || isOfALibrary(failure));
  }

  /** True of a peer that is away, and may come while the node runs. */
  public static boolean isPeerAway(Throwable failure) {
    return isOfTheWorld(failure) && !isOf(failure, List.of(PermanentFailure.class));
  }

  /**
   * Clients have exceptions of their own for what their peers do; what is wrong in a file Camel
   * says itself, or Java.
   */
  private static boolean isOfALibrary(Throwable failure) {
    return causes(failure)
        .reduce((outer, inner) -> inner)
        .filter(inner -> !OF_THE_PROGRAM.matcher(inner.getClass().getName()).matches())
        .isPresent();
  }

  /** Why, in the words of those below Camel, where there are such. */
  public static String reason(Throwable failure) {
    String below =
        causes(failure)
            .filter(cause -> !cause.getClass().getName().startsWith("org.apache.camel."))
            .flatMap(cause -> Stream.ofNullable(cause.getMessage()))
            .distinct()
            .collect(Collectors.joining(": "));
    return ShownAddress.inText(below.isEmpty() ? String.valueOf(failure.getMessage()) : below);
  }

  private static boolean isOf(Throwable failure, List<Class<? extends Throwable>> kinds) {
    return causes(failure).anyMatch(cause -> kinds.stream().anyMatch(k -> k.isInstance(cause)));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }
}
