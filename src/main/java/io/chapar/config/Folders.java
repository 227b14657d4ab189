package io.chapar.config;

import io.chapar.config.file.Home;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folders that settings name. What one route writes into must not be what another reads. */
final class Folders {
  private static final List<String> SETTINGS =
      List.of("data.folder", "inbox.folder", "archive.folder", "rss.folder");

  /**
   * What is another folder in an address of {@code file:}: where its options begin, an escaped
   * letter (RFC 3986, 2.1 and 3.4), a separator, and an expression.
   */
  private static final Pattern OTHERWISE = Pattern.compile("\\?|%[0-9a-fA-F]{2}|\\\\|\\$\\{");

  private static final String RIGHT =
      " otherwise; give it a path without, or move the home folder to one";

  private Folders() {}

  /**
   * Each is another, none is one of those that the operator writes, and routes find it by its path.
   */
  static void judge(Values values, Home home) {
    Map<Path, String> taken = new LinkedHashMap<>();
    taken.put(home.folder().toAbsolutePath().normalize(), "the home folder itself");
    taken.put(home.routes().toAbsolutePath().normalize(), "the folder of the routes");
    taken.put(home.resolve("config").toAbsolutePath().normalize(), "the folder of this file");
    for (String setting : SETTINGS) {
      Path folder = values.path(setting).toAbsolutePath().normalize();
      String other = taken.putIfAbsent(folder, setting);
      if (other != null) {
        values.fault(setting, "is also " + other + "; give it a folder of its own");
      }
      Matcher otherwise = OTHERWISE.matcher(folder.toString().replace(File.separatorChar, '/'));
      if (otherwise.find()) {
        values.fault(
            setting, "is " + folder + ", in which routes read " + otherwise.group() + RIGHT);
      }
    }
  }
}
