package io.chapar.ledger;

class PostgresAlarmTest extends AlarmContract {
  private final String url = Databases.postgres();

  @Override
  String url() {
    return url;
  }
}
