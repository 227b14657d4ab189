package io.chapar.ledger;

class PostgresDriftTest extends DriftContract {
  private final String url = Databases.postgres();

  @Override
  String url() {
    return url;
  }
}
