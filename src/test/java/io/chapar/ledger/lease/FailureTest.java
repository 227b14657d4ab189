package io.chapar.ledger.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class FailureTest {

  private static String reason(Throwable thrown) {
    return Failure.of(thrown).reason();
  }

  @Test
  void takesOurOwnFailureWhereverItStands() {
    Duration asked = Duration.ofMinutes(2);
    Failure failure =
        Failure.of(new RuntimeException("x", new TemporaryFailure("busy", asked, null)));
    assertThat(failure.reason()).isEqualTo("busy");
    assertThat(failure.permanent()).isFalse();
    assertThat(failure.retryAfter()).contains(asked);
    assertThat(Failure.of(PermanentFailure.gone("410")).gone()).isTrue();
    assertThat(Failure.of(new PermanentFailure("no page")).permanent()).isTrue();
  }

  @Test
  void addsTheCauseThatTheMessageDoesNotName() {
    assertThat(reason(new RuntimeException("cannot send", new IOException("refused"))))
        .isEqualTo("cannot send (refused)");
    assertThat(reason(new RuntimeException("cannot send: refused", new IOException("refused"))))
        .isEqualTo("cannot send: refused");
  }

  @Test
  void leavesOutWhichClassStandsInWhich() {
    String spring = "Uncategorized; nested exception is jakarta.jms.JMSException: not connected";
    assertThat(reason(new RuntimeException(spring, new IOException("not connected"))))
        .isEqualTo("Uncategorized: not connected");
  }

  @Test
  void saysThatJmsFailedWhereSpringSaysThatItHasNoWordForIt() {
    String spring = "Uncategorized exception occurred during JMS processing";
    assertThat(reason(new RuntimeException(spring, new IOException("Connection refused"))))
        .isEqualTo("JMS failed (Connection refused)");
  }

  @Test
  void isOneLineOfBoundedLength() {
    assertThat(reason(new IOException("first\nsecond"))).isEqualTo("first");
    assertThat(reason(new IOException("x".repeat(5000)))).hasSize(1001);
  }

  @Test
  void saysInWordsWhatAnExceptionOfALibraryLeavesToItsName() {
    assertThat(reason(new SocketTimeoutException()))
        .isEqualTo("a failure that says no more than socket timeout");
    assertThat(reason(new RuntimeException(new ConnectException("Connection refused"))))
        .isEqualTo("Connection refused");
    assertThat(reason(new IOException("cannot send (java.io.EOFException: the end)")))
        .isEqualTo("cannot send (the end)");
  }

  @Test
  void saysThatTheNodeStoppedWhereCamelOrAPoolTakesNothingMore() {
    String stopped = "the node stopped while it was worked on";
    assertThat(reason(new RejectedExecutionException())).isEqualTo(stopped);
    assertThat(reason(new IOException("x", new RejectedExecutionException("rejected from y"))))
        .isEqualTo(stopped);
  }

  @Test
  void endsWithCausesThatGoRound() {
    RuntimeException outer = new RuntimeException("outer");
    outer.initCause(new IOException("inner", outer));
    assertThat(reason(outer)).startsWith("outer");
  }
}
