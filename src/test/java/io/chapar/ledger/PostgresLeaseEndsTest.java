package io.chapar.ledger;

class PostgresLeaseEndsTest extends LeaseEndsContract {
  private final String url = Databases.postgres();

  @Override
  String url() {
    return url;
  }
}
