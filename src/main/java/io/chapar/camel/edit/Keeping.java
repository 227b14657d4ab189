package io.chapar.camel.edit;

import io.chapar.article.TemporaryFailure;
import io.chapar.camel.trouble.HealthIssues;
import io.chapar.edits.SetStore;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what runs for the next start. Without it a start over refused files would end, perhaps
 * weeks later: so a person is asked for while it cannot be written, and it is tried again.
 */
final class Keeping {
  private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);
  private static final String WHO = "good";
  private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final SetStore kept;
  private final HealthIssues troubles;

  /** What runs and could not be kept. */
  private @Nullable Map<String, String> unkept;

  private long next;

  Keeping(SetStore kept, HealthIssues troubles) {
    this.kept = kept;
    this.troubles = troubles;
  }

  void keep(Map<String, String> texts) {
    try {
      kept.keep(texts);
      unkept = null;
      troubles.over(WHO);
    } catch (TemporaryFailure e) {
      unkept = texts;
      next = System.nanoTime() + AGAIN_NANOS;
      String why = String.valueOf(e.getMessage());
      if (troubles.warns(WHO, why)) {
        LOG.warn("{}", why);
      }
    }
  }

  /** Where it could not be kept, and not too soon. */
  void again() {
    Map<String, String> texts = unkept;
    if (texts != null && System.nanoTime() - next >= 0) {
      keep(texts);
    }
  }
}
