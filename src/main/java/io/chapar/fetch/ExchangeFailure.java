package io.chapar.fetch;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.body.ByteBudget.TooLarge;
import io.chapar.fetch.guard.AddressGuard.RefusedAddress;
import io.chapar.text.SingleLine;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong in an exchange into one of the two failures, in one line. */
public final class ExchangeFailure {
  private static final int DEEPEST = 10;

  private final FetchSettings settings;

  ExchangeFailure(FetchSettings settings) {
    this.settings = settings;
  }

  /**
   * @param proxy through which the address was asked; null for none
   */
  RuntimeException explain(Exception trouble, URI address, @Nullable URI proxy, Deadline deadline) {
    String through = proxy == null ? "" : " (through proxy " + proxy.getAuthority() + ")";
    if (deadline.hasPassed()) {
      String late = "no whole answer within " + words(settings.totalTimeout());
      return new TemporaryFailure(late + through + ": " + address, trouble);
    }
    String message = SingleLine.of(message(trouble)) + through + ": " + address;
    return isPermanent(trouble)
        ? new PermanentFailure(message, trouble)
        : new TemporaryFailure(message, trouble);
  }

  private static boolean isPermanent(Exception trouble) {
    return trouble instanceof TooLarge
        || trouble instanceof RefusedAddress refused && refused.isLiteral();
  }

  private String message(Exception trouble) {
    List<Throwable> causes = causes(trouble);
    return NetworkFailures.KNOWN.stream()
        .flatMap(known -> causes.stream().filter(known::fits).map(known::words))
        .findFirst()
        .orElseGet(() -> "exchange failed (" + trouble + ")")
        .replace("{connect}", words(settings.connectTimeout()))
        .replace("{response}", words(settings.responseTimeout()));
  }

  private static List<Throwable> causes(Throwable trouble) {
    return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .toList();
  }

  /** For people. */
  public static String words(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
