package io.chapar.fetch;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.body.ByteBudget.TooLarge;
import io.chapar.fetch.body.ContentCodings;
import io.chapar.fetch.guard.AddressGuard.RefusedAddress;
import io.chapar.fetch.guard.NameLookup;
import io.chapar.text.SingleLine;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
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

  /**
   * What goes wrong with connections, in words. The first row wins that fits any cause in the
   * chain, so the special stand before the general.
   */
  private static final class NetworkFailures {
    /**
     * @param sign what the cause's message holds; empty for any
     * @param saying the words; {cause} is the cause's own message
     */
    record Trouble(Class<? extends Throwable> type, String sign, String saying) {
      boolean fits(Throwable cause) {
        return type.isInstance(cause) && String.valueOf(cause.getMessage()).contains(sign);
      }

      String words(Throwable cause) {
        return saying.replace("{cause}", SingleLine.of(cause.getMessage()));
      }
    }

    static final List<Trouble> KNOWN =
        List.of(
            of(RefusedAddress.class, "address is refused ({cause})"),
            of(RejectedExecutionException.class, "this node stops, and asks no more"),
            of(NameLookup.SlowLookup.class, "DNS did not answer within {connect} ({cause})"),
            of(UnknownHostException.class, "host is unknown to DNS ({cause})"),
            of(TooLarge.class, "{cause}"),
            of(ContentCodings.BrokenCoding.class, "{cause}"),
            of(CertificateExpiredException.class, "TLS certificate has expired ({cause})"),
            of(CertificateNotYetValidException.class, "TLS certificate is not valid yet ({cause})"),
            of(SSLPeerUnverifiedException.class, "TLS certificate is for another host ({cause})"),
            of(CertificateException.class, "No subject alt", "TLS certificate is for another host"),
            of(CertificateException.class, "No name match", "TLS certificate is for another host"),
            of(
                CertPathBuilderException.class,
                "TLS certificate is self-signed or of an unknown CA"),
            of(CertPathValidatorException.class, "TLS certificate is not trusted ({cause})"),
            of(CertificateException.class, "TLS certificate is not valid ({cause})"),
            of(SSLException.class, "nrecognized", "server does not speak TLS ({cause})"),
            of(SSLException.class, "TLS failed ({cause})"),
            of(ConnectTimeoutException.class, "no connection within {connect}"),
            of(ConnectionRequestTimeoutException.class, "no free connection within {connect}"),
            of(SocketTimeoutException.class, "server was silent for {response}"),
            of(ConnectException.class, "refused", "connection was refused"),
            of(NoRouteToHostException.class, "host cannot be reached ({cause})"),
            of(ConnectException.class, "host cannot be reached ({cause})"),
            of(NoHttpResponseException.class, "connection was closed without an HTTP answer"),
            of(TruncatedChunkException.class, "answer was cut short ({cause})"),
            of(MalformedChunkCodingException.class, "answer is not proper HTTP ({cause})"),
            of(MessageConstraintException.class, "answer is not proper HTTP ({cause})"),
            of(ConnectionClosedException.class, "answer was cut short ({cause})"),
            of(HttpException.class, "answer is not proper HTTP ({cause})"),
            of(SocketException.class, "reset", "connection was reset"),
            of(SocketException.class, "connection broke ({cause})"));

    private NetworkFailures() {}

    private static Trouble of(Class<? extends Throwable> type, String saying) {
      return of(type, "", saying);
    }

    private static Trouble of(Class<? extends Throwable> type, String sign, String saying) {
      return new Trouble(type, sign, saying);
    }
  }
}
