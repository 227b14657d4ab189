package io.chapar.camel.file;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.file.FileConsumer;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes regular files alone, and goes into folders alone: a link leads out of the folder, to what
 * who put it there may not read himself; a pipe or a device has no end.
 */
final class DurableConsumer extends FileConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(DurableConsumer.class);
  private static final int REMEMBERED = 1_000;

  private final Set<String> said = ConcurrentHashMap.newKeySet();

  DurableConsumer(
      FileEndpoint endpoint,
      Processor processor,
      GenericFileOperations<File> operations,
      GenericFileProcessStrategy<File> strategy) {
    super(endpoint, processor, operations, strategy);
  }

  @Override
  protected boolean isMatched(
      Exchange dynamic,
      Supplier<GenericFile<File>> file,
      String name,
      String absolutePath,
      Supplier<String> relativePath,
      boolean isDirectory,
      File[] files) {
    return super.isMatched(dynamic, file, name, absolutePath, relativePath, isDirectory, files)
        && isTaken(Path.of(absolutePath), isDirectory);
  }

  private boolean isTaken(Path path, boolean folder) {
    if (folder ? !Files.isSymbolicLink(path) : isFile(path)) {
      return true;
    }
    if (said.size() < REMEMBERED && said.add(path.toString())) {
      LOG.warn(
          "stays where it is: {}, and files alone are taken: {}",
          Files.isSymbolicLink(path) ? "it is a symbolic link" : "it is a pipe or a device",
          path);
    }
    return false;
  }

  /** One that went meanwhile is for Camel to miss. */
  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        || Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
