package io.chapar.camel.file;

import io.chapar.file.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folders whose own names last, and those of all folders above them, so that only what is in them
 * need be synced. Safe for use by many threads.
 */
final class SyncedFolders {
  private static final int REMEMBERED = 1_000;

  private final Set<Path> lasting =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Path, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** The names in a folder last, and its own. */
  void sync(Path folder) throws IOException {
    Durable.sync(folder);
    if (!isLasting(folder)) {
      syncAbove(folder);
      remember(folder);
    }
  }

  /** Up to where this user makes no folders. */
  private void syncAbove(Path folder) throws IOException {
    Path above = folder.getParent();
    if (above != null && Files.isWritable(above)) {
      sync(above);
    }
  }

  /** Before a folder is made. */
  synchronized void forgetMissing(Path folder) {
    for (@Nullable Path one = folder; one != null && Files.notExists(one); one = one.getParent()) {
      lasting.remove(one);
    }
  }

  private synchronized boolean isLasting(Path folder) {
    return lasting.contains(folder);
  }

  private synchronized void remember(Path folder) {
    lasting.add(folder);
  }
}
