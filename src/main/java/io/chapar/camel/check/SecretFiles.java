package io.chapar.camel.check;

import io.chapar.config.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.stream.Stream;

/** Files of {@code config/secrets/} that every user of the machine can read. */
final class SecretFiles implements RouteRule {
  private static final int MOST = 1_000;

  private final Home home;

  SecretFiles(Home home) {
    this.home = home;
  }

  @Override
  public void judge(Routes routes, Faults hints) {
    Path folder = home.resolve("config/secrets");
    if (!allowsOthers(folder, PosixFilePermission.OTHERS_EXECUTE)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(Files::isRegularFile)
          .limit(MOST)
          .filter(file -> allowsOthers(file, PosixFilePermission.OTHERS_READ))
          .map(home::name)
          .forEach(
              name ->
                  hints.add(
                      name, 0, "can be read by every user of the machine; chmod 600 " + name));
    } catch (IOException | UncheckedIOException e) {
      // The reading of the secret itself says what is wrong with the folder.
    }
  }

  /** False where the file is not there, and on file systems without such permissions. */
  private static boolean allowsOthers(Path path, PosixFilePermission what) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
      return permissions.contains(what);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
