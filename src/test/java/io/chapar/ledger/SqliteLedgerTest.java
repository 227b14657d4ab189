package io.chapar.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest {
  @TempDir Path folder;
  private String url;

  @BeforeEach
  void name() {
    url = "jdbc:sqlite:" + folder.resolve("ledger.db");
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
