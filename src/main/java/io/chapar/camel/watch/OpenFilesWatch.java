package io.chapar.camel.watch;

import io.chapar.camel.trouble.HealthIssues;
import io.chapar.file.OpenFiles;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells when nearly all files that this process may open are in use, and when that is over. */
public final class OpenFilesWatch implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenFilesWatch.class);
  private static final String WHO = "open files";

  private final Supplier<Optional<OpenFiles>> files;
  private final HealthIssues troubles;

  public OpenFilesWatch(Supplier<Optional<OpenFiles>> files, HealthIssues troubles) {
    this.files = files;
    this.troubles = troubles;
  }

  @Override
  public void run() {
    files.get().ifPresent(this::judge);
  }

  private void judge(OpenFiles now) {
    if (!now.areShort()) {
      if (troubles.over(WHO)) {
        LOG.info("files and connections can be opened again: {} of {}", now.open(), now.allowed());
      }
    } else if (troubles.warns(WHO, now.shortage())) {
      LOG.error("{}", now.shortage());
    }
  }
}
