package io.chapar.ledger;

class PostgresHostTurnsTest extends HostTurnsContract {
  private final String url = Databases.postgres();

  @Override
  String url() {
    return url;
  }
}
