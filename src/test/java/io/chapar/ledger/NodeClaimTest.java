package io.chapar.ledger;

import static org.assertj.core.api.Assertions.assertThat;

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
}
