package io.chapar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.deliver.Envelope;
import io.chapar.deliver.WebhookSecret;
import io.chapar.deliver.WebhookSigner;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoReceiverTest {
  private static final String SECRET = "whsec_" + "QUJD".repeat(11);
  private static final String OTHER = "whsec_" + "WFla".repeat(11);

  private final Http http = new Http();
  private final Arrivals arrivals = new Arrivals(Clock.systemUTC());
  private final List<ReportVersion> refused = new ArrayList<>();
  private DemoReceiver receiver;

  @BeforeEach
  void start() throws Exception {
    receiver = new DemoReceiver(SECRET, arrivals, refused::add);
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void takesWhatIsSigned() throws Exception {
    assertThat(send(1, SECRET)).isEqualTo(204);
    assertThat(arrivals.count(Subscriber.WEBHOOK)).isEqualTo(1);
  }

  @Test
  void refusesAWrongSignature() throws Exception {
    assertThat(send(1, OTHER)).isEqualTo(401);
    assertThat(receiver.wrongSignatures()).isEqualTo(1);
    assertThat(arrivals.reports()).isZero();
  }

  @Test
  void refusesWhatIsNotSigned() throws Exception {
    int status = http.post(receiver.address(), new byte[] {'{', '}'}, "a", "b").statusCode();
    assertThat(status).isEqualTo(401);
  }

  @Test
  void failsOnceAndTakesTheRetry() throws Exception {
    assertThat(List.of(send(1, SECRET), send(2, SECRET), send(3, SECRET), send(3, SECRET)))
        .containsExactly(204, 204, 500, 204);
    assertThat(refused).extracting(ReportVersion::version).containsExactly(3);
    assertThat(arrivals.repeats(Subscriber.WEBHOOK)).isZero();
  }

  private int send(int version, String secret) throws Exception {
    Envelope signed =
        new WebhookSigner(Clock.systemUTC(), "urn:x")
            .sign(Reports.version(version, Event.CREATED), List.of(new WebhookSecret(secret)));
    List<String> headers = new ArrayList<>();
    signed.headers().forEach((name, value) -> headers.addAll(List.of(name, value)));
    return http.post(receiver.address(), signed.body(), headers.toArray(String[]::new))
        .statusCode();
  }
}
