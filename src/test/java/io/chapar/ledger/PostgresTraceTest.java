package io.chapar.ledger;

class PostgresTraceTest extends TraceContract {
  private final String url = Databases.postgres();

  @Override
  String url() {
    return url;
  }
}
