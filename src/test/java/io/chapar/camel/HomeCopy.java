package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.camel.check.ConfigurationCheck.Verdict;
import io.chapar.config.Shipped;
import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A copy of the shipped routes/ and config/ that a test may spoil. */
public final class HomeCopy {
  private final Path folder;

  HomeCopy(Path folder) {
    this.folder = folder;
    Shipped.copy(folder, "routes", "config");
  }

  /** Replaces the first occurrence, which must be there. */
  public HomeCopy edit(String file, String shipped, String edited) {
    String text = read(file);
    assertThat(text).contains(shipped);
    int at = text.indexOf(shipped);
    return write(file, text.substring(0, at) + edited + text.substring(at + shipped.length()));
  }

  HomeCopy append(String file, String more) {
    return write(file, read(file) + more);
  }

  public HomeCopy write(String file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  public HomeCopy write(String file, byte[] bytes) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HomeCopy delete(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file, and the first line that holds the text. */
  String place(String file, String text) {
    if (text.isEmpty()) {
      return file;
    }
    List<String> lines = read(file).lines().toList();
    int line = 1;
    while (!lines.get(line - 1).contains(text)) {
      line++;
    }
    return file + ":" + line;
  }

  String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Home home() {
    return new Home(folder);
  }

  Verdict check() {
    return RouteCheck.check(home(), Map.of());
  }

  public List<String> faults() {
    return check().faults().stream().map(Fault::toString).toList();
  }
}
