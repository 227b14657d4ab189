package io.chapar.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the knobs stand in {@code application.properties}. */
public final class PropertiesFile {
  private static final Pattern KEY =
      Pattern.compile("\\s*([^#!\\s=:][^=:\\s]*)\\s*[=:\\s].*|(\\S+)");

  private PropertiesFile() {}

  /**
   * The knobs that the file sets, each with its line.
   *
   * @throws InvalidConfiguration when the file cannot be read
   */
  public static Map<String, Integer> lines(Home home) {
    Path file = home.properties();
    try {
      return lines(Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new InvalidConfiguration(
          List.of(new Fault(home.name(file), 0, "cannot be read as UTF-8 (" + e + ")")));
    }
  }

  private static Map<String, Integer> lines(List<String> text) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    boolean continued = false;
    for (int i = 0; i < text.size(); i++) {
      String line = text.get(i);
      Matcher matcher = KEY.matcher(line);
      if (!continued && !line.isBlank() && !line.strip().startsWith("#") && matcher.matches()) {
        String key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        lines.putIfAbsent(key, i + 1);
      }
      continued = line.endsWith("\\") && !line.strip().startsWith("#");
    }
    return lines;
  }

  /**
   * @param faults what is wrong, by the knob's name
   * @throws InvalidConfiguration when anything is
   */
  static void judge(Home home, Map<String, String> faults) {
    if (faults.isEmpty()) {
      return;
    }
    Map<String, Integer> lines = lines(home);
    String name = home.name(home.properties());
    List<Fault> found = new ArrayList<>();
    faults.forEach(
        (key, message) -> found.add(new Fault(name, lines.getOrDefault(key, 0), message)));
    throw new InvalidConfiguration(found);
  }
}
