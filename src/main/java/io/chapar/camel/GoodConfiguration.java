package io.chapar.camel;

import io.chapar.camel.check.ConfigurationCheck.Verdict;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.Overridden;
import io.chapar.config.file.ShippedSettings;
import io.chapar.file.FileTrouble;
import io.chapar.file.Private;
import io.chapar.file.WholeFile;
import io.chapar.text.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers, beside the ledger, what was last found good, so that a start with the same files and
 * the same environment need not check them again.
 */
public final class GoodConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(GoodConfiguration.class);
  private static final String NAME = "checked";
  private static final Pattern REFERENCE = Pattern.compile("\\{\\{env:(\\w{1,100})");

  /** Why nothing could be remembered when it was last said: a start that waits checks again. */
  private static final AtomicReference<String> SAID = new AtomicReference<>("");

  private final Home home;
  private final Path data;
  private final Path memory;

  /**
   * @param data the folder of this node's own files
   */
  public GoodConfiguration(Home home, Path data) {
    this.home = home;
    this.data = data;
    this.memory = data.resolve(NAME);
  }

  /**
   * Checks what has changed since it was good.
   *
   * @throws InvalidConfiguration with all faults
   */
  public void require() {
    try {
      String digest = digest();
      if (Files.exists(memory) && Files.readString(memory).equals(digest)) {
        return;
      }
      check();
      Private.write(memory, digest.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      forgetful(e);
    } catch (UncheckedIOException e) {
      forgetful(Objects.requireNonNull(e.getCause()));
    }
  }

  /** Where nothing can be written to its folder, the node says so, as it waits for that. */
  private void forgetful(IOException why) {
    String reason = FileTrouble.of(why) + ": " + memory;
    boolean isUsable = Files.isDirectory(data) && Files.isWritable(data);
    if (isUsable && !reason.equals(SAID.getAndSet(reason))) {
      LOG.warn("what is checked cannot be remembered ({}), so it is checked at each start", reason);
    }
    check();
  }

  private void check() {
    Verdict verdict = RouteCheck.check(home, Map.of());
    if (!verdict.faults().isEmpty()) {
      throw new InvalidConfiguration(verdict.faults());
    }
  }

  /**
   * Of the program, of the jars in lib/, of all files in routes/ and config/, and of the settings
   * in the environment.
   */
  private String digest() throws IOException {
    MessageDigest digest = Digest.sha256();
    program().forEach(jar -> add(digest, jar));
    jars(home.resolve("lib")).forEach(jar -> add(digest, jar));
    for (Path folder : List.of(home.routes(), home.resolve("config"))) {
      for (Path file : files(folder)) {
        add(digest, file.toString());
        byte[] bytes = WholeFile.bytes(file);
        digest.update(bytes);
        named(bytes).forEach(name -> add(digest, name + "=" + System.getenv(name)));
      }
    }
    ShippedSettings.defaults()
        .keySet()
        .forEach(setting -> add(digest, setting + "=" + environment(setting)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The variables of the environment that a file refers to. */
  private static List<String> named(byte[] file) {
    return REFERENCE
        .matcher(new String(file, StandardCharsets.UTF_8))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** The jars of the program, and those that were put beside them, when each was last written. */
  private static List<String> program() throws IOException {
    try {
      Path own =
          Path.of(
              GoodConfiguration.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(own) ? List.of(own.toString()) : jars(own.resolveSibling("."));
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  static List<String> jars(Path lib) throws IOException {
    List<String> jars = new ArrayList<>();
    if (!Files.isDirectory(lib)) {
      return jars;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(lib, "*.jar")) {
      for (Path jar : all) {
        jars.add(jar + " " + Files.getLastModifiedTime(jar));
      }
    }
    Collections.sort(jars);
    return jars;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String environment(String setting) {
    return System.getenv(Overridden.variable(setting));
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
