package io.chapar.camel.watch;

import io.chapar.admin.Folder;
import io.chapar.camel.trouble.HealthIssues;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once of each folder of the node that it cannot be written, and once that it can again. */
public final class FolderWatch implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

  private final List<Folder> folders;
  private final HealthIssues troubles;

  public FolderWatch(List<Folder> folders, HealthIssues troubles) {
    this.folders = List.copyOf(folders);
    this.troubles = troubles;
  }

  @Override
  public void run() {
    folders.forEach(this::judge);
  }

  private void judge(Folder folder) {
    Optional<String> problem = folder.problem();
    if (problem.isEmpty()) {
      if (troubles.over(folder.name())) {
        LOG.info("{} can be written again: {}", folder.name(), folder.path());
      }
    } else if (troubles.has(folder.name(), problem.get())) {
      LOG.error("{} {}; what is written there waits", folder.name(), problem.get());
    }
  }
}
