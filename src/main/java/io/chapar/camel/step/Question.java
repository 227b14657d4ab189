package io.chapar.camel.step;

import io.chapar.article.TemporaryFailure;
import io.chapar.camel.trouble.FailedSend;
import io.chapar.web.ShownAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What a step asks a server over HTTP beside its exchange, within the bounds of the endpoints of
 * routes.
 *
 * @param whom as a message names it
 * @param address may have options of the endpoint
 */
record Question(String whom, String method, String address) {

  /**
   * The answer, whatever its status.
   *
   * @param request gives the headers and the body
   * @throws TemporaryFailure when there is none
   */
  Message ask(CamelContext context, Processor request) {
    try (ProducerTemplate template = context.createProducerTemplate()) {
      Exchange answered = template.send(endpoint(), request);
      Throwable failure = FailedSend.of(answered);
      if (failure != null) {
        String why = String.valueOf(failure.getMessage()).replace(": " + shown(), "");
        throw new TemporaryFailure(
            "%s cannot be asked (%s): %s".formatted(whom, why, shown()), failure);
      }
      return answered.getMessage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String endpoint() {
    return "%s%shttpMethod=%s&skipControlHeaders=true&throwExceptionOnFailure=false"
        .formatted(address, address.contains("?") ? "&" : "?", method);
  }

  /** The address, without what may be secret. */
  String shown() {
    return ShownAddress.of(address);
  }

  static int status(Message answer) {
    return answer.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
  }

  /**
   * What a server said, kept for a while. One exchange asks, others wait for its answer; a failure
   * is told to those, too, and asked about anew a second later.
   */
  static final class Answer<T> {
    private static final Duration FAILED = Duration.ofSeconds(1);

    private final Clock clock;
    private final Duration kept;
    private final ReentrantLock asking = new ReentrantLock();
    private Instant until = Instant.MIN;
    private Optional<T> said = Optional.empty();
    private @Nullable TemporaryFailure failure;

    Answer(Clock clock, Duration kept) {
      this.clock = clock;
      this.kept = kept;
    }

    Optional<T> get(Supplier<Optional<T>> question) throws InterruptedException {
      asking.lockInterruptibly();
      try {
        if (!clock.instant().isBefore(until)) {
          ask(question);
        }
        if (failure != null) {
          throw failure;
        }
        return said;
      } finally {
        asking.unlock();
      }
    }

    private void ask(Supplier<Optional<T>> question) {
      failure = null;
      try {
        said = question.get();
        until = clock.instant().plus(kept);
      } catch (TemporaryFailure e) {
        failure = e;
        until = clock.instant().plus(FAILED);
      }
    }
  }
}
