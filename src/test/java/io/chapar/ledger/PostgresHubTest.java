package io.chapar.ledger;

class PostgresHubTest extends HubContract {
  private final String url = Databases.postgres();

  @Override
  String url() {
    return url;
  }
}
