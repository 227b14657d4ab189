package io.chapar.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.TemporaryFailure;
import org.junit.jupiter.api.Test;

class NodeClaimTest {

  @Test
  void isOfOneProcessUntilItEnds() {
    LedgerSettings settings = Databases.settings(Databases.postgres(), "one");
    NodeClaim first = NodeClaim.take(settings).orElseThrow();
    assertThat(NodeClaim.take(settings)).isEmpty();
    try (NodeClaim other = NodeClaim.take(settings.named("two")).orElseThrow()) {
      assertThat(other).isNotNull();
    }
    first.close();
    NodeClaim again = NodeClaim.take(settings).orElseThrow();
    again.close();
  }

  @Test
  void neverSaysThePasswordThatAnAddressHolds() {
    LedgerSettings nowhere =
        Databases.settings("jdbc:postgresql://127.0.0.1:1/ledger?user=u&password=s3cret", "one");
    assertThatThrownBy(() -> NodeClaim.take(nowhere))
        .isInstanceOf(TemporaryFailure.class)
        .hasMessageEndingWith(": jdbc:postgresql://127.0.0.1:1/ledger");
    assertThat(nowhere.toString()).doesNotContain("s3cret");
  }
}
