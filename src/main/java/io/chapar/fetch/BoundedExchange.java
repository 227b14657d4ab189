package io.chapar.fetch;

import io.chapar.fetch.body.ByteBudget;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Set;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Runs an exchange of a client that is not ours within the total deadline and the byte cap. What a
 * route sends has arrived when the answer says so (2xx), whatever becomes of the answer's body: one
 * that is too large, too slow or broken is left unread.
 */
final class BoundedExchange implements ExecChainHandler {
  /** They change something, and mean their answer's status (RFC 9110, 9.3; RFC 5789). */
  private static final Set<String> SENDING = Set.of("POST", "PUT", "PATCH", "DELETE");

  private final Deadline.Clock deadlines;
  private final BodyReader bodies;
  private final FetchSettings settings;

  BoundedExchange(Deadline.Clock deadlines, FetchSettings settings) {
    this.deadlines = deadlines;
    this.bodies = new BodyReader(settings, new ByteBudget(Integer.MAX_VALUE));
    this.settings = settings;
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    try (Deadline deadline = deadlines.start()) {
      if (scope.originalRequest instanceof Cancellable exchange) {
        deadline.watch(exchange);
      }
      deadline.standIn(scope.clientContext);
      return run(request, scope, chain, deadline);
    }
  }

  private ClassicHttpResponse run(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain, Deadline deadline)
      throws IOException, HttpException {
    try {
      ClassicHttpResponse response = chain.proceed(request, scope);
      return SENDING.contains(request.getMethod()) && response.getCode() / 100 == 2
          ? taken(response, scope)
          : whole(response);
    } catch (IOException | IllegalStateException e) { // also of what was ended before it began
      scope.execRuntime.discardEndpoint();
      if (deadline.hasPassed()) {
        throw late(e);
      }
      throw e;
    }
  }

  private ClassicHttpResponse taken(ClassicHttpResponse response, ExecChain.Scope scope) {
    try {
      return whole(response);
    } catch (IOException | IllegalStateException e) {
      scope.execRuntime.discardEndpoint();
      return with(new byte[0], response);
    }
  }

  private ClassicHttpResponse whole(ClassicHttpResponse response) throws IOException {
    return response.getEntity() == null ? response : with(bodies.read(response), response);
  }

  private static ClassicHttpResponse with(byte[] body, ClassicHttpResponse response) {
    HttpEntity entity = response.getEntity();
    if (entity != null) {
      ContentType type = ContentType.parseLenient(entity.getContentType());
      response.setEntity(new ByteArrayEntity(body, type));
      response.removeHeaders(HttpHeaders.CONTENT_ENCODING);
      response.removeHeaders(HttpHeaders.CONTENT_LENGTH);
    }
    return response;
  }

  private InterruptedIOException late(Exception cause) {
    InterruptedIOException late =
        new InterruptedIOException(
            "no whole answer within " + ExchangeFailure.words(settings.totalTimeout()));
    late.initCause(cause);
    return late;
  }
}
