package io.chapar.ledger;

class PostgresPushTest extends PushContract {
  private final String url = Databases.postgres();

  @Override
  String url() {
    return url;
  }
}
