package io.chapar.ledger;

class PostgresSilenceTest extends SilenceContract {
  private final String url = Databases.postgres();

  @Override
  String url() {
    return url;
  }
}
