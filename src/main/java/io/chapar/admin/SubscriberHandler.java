package io.chapar.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chapar.admin.Operations.Unknown;
import io.chapar.deliver.TestAnswer;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.deliveries.Subscribers.FailedAttempt;
import io.chapar.ledger.view.ReportHeads.Head;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All about one subscriber, and the message that tries its receiver. */
public final class SubscriberHandler {
  private static final int FAILURES = 20;

  private final TestAnswer.Sender tests;

  public SubscriberHandler(TestAnswer.Sender tests) {
    this.tests = tests;
  }

  void addTo(Operations operations) {
    operations.get("/api/subscriber", List.of("name"), SubscriberHandler::subscriber);
    operations.post("/api/subscribers/{name}/test", List.of(), this::test);
  }

  private Object test(Ledger ledger, Parameters asked) {
    String name = asked.required("name");
    if (ledger.subscribers().find(name).isEmpty()) {
      throw Unknown.no("subscriber", name).get();
    }
    return tests.send(name);
  }

  /**
   * @param failures the last attempts that failed, the newest first
   */
  private record Details(Api.Subscriber subscriber, long held, List<Failed> failures) {}

  private record Failed(@JsonUnwrapped FailedAttempt attempt, @Nullable Head about) {}

  private static Object subscriber(Ledger ledger, Parameters asked) {
    String name = asked.required("name");
    return ledger
        .subscribers()
        .find(name)
        .map(
            state ->
                new Details(
                    new Api.Subscriber(state, ledger.activity().lags().get(name)),
                    ledger.activity().held().getOrDefault(name, 0L),
                    failures(ledger, name)))
        .orElseThrow(Unknown.no("subscriber", name));
  }

  private static List<Failed> failures(Ledger ledger, String name) {
    List<FailedAttempt> failures = ledger.subscribers().failures(name, FAILURES);
    Map<String, Head> heads =
        ledger.heads().of(failures.stream().map(FailedAttempt::report).distinct().toList());
    return failures.stream().map(one -> new Failed(one, heads.get(one.report()))).toList();
  }
}
