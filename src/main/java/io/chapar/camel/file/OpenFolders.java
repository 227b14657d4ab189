package io.chapar.camel.file;

import io.chapar.file.Durable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.component.file.GenericFileOperationFailedException;

/**
 * Folders that routes read, and into which others write. A link below one of them may lead to what
 * only the node may read or write, so nothing is written through it. A folder itself may be a link:
 * the operator names it.
 */
final class OpenFolders {
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();

  void add(Path folder) {
    folders.add(folder.toAbsolutePath().normalize());
  }

  /** Before a file is written. */
  void refuseLink(Path file) {
    for (Path folder : folders) {
      refuseLink(file, folder);
    }
  }

  /** Before a file gets this name, which replaces a link. */
  void refuseLinkedFolder(Path file) {
    refuseLink(Durable.folderOf(file));
  }

  private static void refuseLink(Path file, Path top) {
    for (Path one = file; one.startsWith(top) && !one.equals(top); one = Durable.folderOf(one)) {
      if (Files.isSymbolicLink(one)) {
        throw new GenericFileOperationFailedException(
            "is a symbolic link, through which nothing is written; remove it: " + one);
      }
    }
  }
}
