package io.chapar.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostgresLedgerTest {
  private final String url = Databases.postgres();

  @Test
  void isTestedOnADurableServer() throws SQLException {
    assertThat(setting("fsync")).isEqualTo("on");
    assertThat(setting("synchronous_commit")).isEqualTo("on");
  }

  private String setting(String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show " + name)) {
      row.next();
      return row.getString(1);
    }
  }

  @Nested
  class Feeds extends FeedContract {
    @Override
    String url() {
      return url;
    }
  }

  @Nested
  class Items extends ItemContract {
    @Override
    String url() {
      return url;
    }
  }

  @Nested
  class Versions extends ReportContract {
    @Override
    String url() {
      return url;
    }
  }

  @Nested
  class Owed extends DeliveryContract {
    @Override
    String url() {
      return url;
    }
  }

  @Nested
  class Subscribed extends SubscriberContract {
    @Override
    String url() {
      return url;
    }
  }

  @Nested
  class Explained extends ExplanationContract {
    @Override
    String url() {
      return url;
    }
  }

  @Nested
  class Looked extends ActivityContract {
    @Override
    String url() {
      return url;
    }
  }

  @Nested
  class Clusters extends ClusterContract {
    @Override
    String url() {
      return url;
    }
  }

  @Nested
  class Whole extends WholeContract {
    @Override
    String url() {
      return url;
    }
  }
}
