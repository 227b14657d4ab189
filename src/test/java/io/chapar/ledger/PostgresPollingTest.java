package io.chapar.ledger;

class PostgresPollingTest extends PollingContract {
  private final String url = Databases.postgres();

  @Override
  String url() {
    return url;
  }
}
