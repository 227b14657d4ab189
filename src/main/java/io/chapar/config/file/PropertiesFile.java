package io.chapar.config.file;

import io.chapar.file.WholeFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The operator's {@code application.properties}, in the form of {@link Properties}, in UTF-8. */
public final class PropertiesFile {
  private static final Pattern KEY =
      Pattern.compile("\\s*([^#!\\s=:][^=:\\s]*)\\s*[=:\\s].*|(\\S+)");

  private static final Pattern SAYS =
      Pattern.compile("\\uFEFF?\\s*([^#!\\s=:]{1,100})\\s*[=:](.*)");

  /** A backslash that {@link Properties} drops, and one that begins no {@code \\uXXXX}. */
  private static final Pattern BACKSLASH =
      Pattern.compile("(?<!\\\\)(?:\\\\{2}){0,9}(\\\\(?:u(?![0-9a-fA-F]{4})|[^tnrfu\\\\ =:#!]))");

  private static final Pattern DOLLAR = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9_.:-]{0,80})}");

  private PropertiesFile() {}

  /**
   * A line that sets a setting.
   *
   * @param number from 1
   * @param text as it is written
   */
  private record Line(int number, String key, String text) {}

  /**
   * The settings that the file sets, with their values; none when there is no file.
   *
   * @throws InvalidConfiguration when it cannot be read
   */
  public static Map<String, String> values(Home home) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text(home)));
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidConfiguration(malformed(home));
    }
    Map<String, String> values = new LinkedHashMap<>();
    properties.forEach((key, value) -> values.put((String) key, (String) value));
    return values;
  }

  /**
   * What the file says of a setting although it cannot be taken as a whole, such as one that is not
   * UTF-8; empty when it says nothing, or a reference, or cannot be read at all.
   */
  public static Optional<String> said(Home home, String setting) {
    try {
      return new String(WholeFile.bytes(home.properties()), StandardCharsets.UTF_8)
          .lines()
          .map(SAYS::matcher)
          .filter(line -> line.matches() && line.group(1).equals(setting))
          .map(line -> line.group(2).strip())
          .filter(value -> value.matches("[^{\\\\]+"))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<Fault> malformed(Home home) {
    List<Fault> faults = faults(home);
    return faults.isEmpty()
        ? List.of(
            new Fault(home.name(home.properties()), 0, "holds \\u without four hexadecimal digits"))
        : faults;
  }

  /**
   * The same, each with its line.
   *
   * @throws InvalidConfiguration when it cannot be read
   */
  public static Map<String, Integer> lines(Home home) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    lines(text(home)).forEach(line -> lines.putIfAbsent(line.key(), line.number()));
    return lines;
  }

  /** What is read otherwise than it was meant, and what cannot be read. */
  public static List<Fault> faults(Home home) {
    String file = home.name(home.properties());
    List<Fault> faults = new ArrayList<>();
    try {
      Map<String, Integer> first = new LinkedHashMap<>();
      for (Line line : lines(text(home))) {
        Integer other = first.putIfAbsent(line.key(), line.number());
        wrong(line, other).forEach(wrong -> faults.add(new Fault(file, line.number(), wrong)));
      }
    } catch (InvalidConfiguration e) {
      faults.addAll(e.faults());
    }
    return faults;
  }

  private static List<String> wrong(Line line, @Nullable Integer other) {
    List<String> wrong = new ArrayList<>();
    if (other != null) {
      wrong.add(line.key() + " is set twice, first on line " + other + "; remove one");
    }
    Matcher backslash = BACKSLASH.matcher(line.text());
    if (backslash.find()) {
      wrong.add(
          line.key() + " holds " + backslash.group(1) + ", whose \\ is not kept; write / or \\\\");
    }
    Matcher dollar = DOLLAR.matcher(line.text());
    if (dollar.find()) {
      wrong.add(
          line.key()
              + " holds "
              + dollar.group()
              + ", which is text here; write {{"
              + dollar.group(1)
              + "}}");
    }
    return wrong;
  }

  private static String text(Home home) {
    if (!Files.exists(home.properties())) {
      return "";
    }
    String text = TextFile.read(home, home.properties());
    if (text.startsWith("\uFEFF")) {
      throw new InvalidConfiguration(
          List.of(
              new Fault(
                  home.name(home.properties()),
                  1,
                  "begins with a byte order mark; save it as UTF-8 without one")));
    }
    return text;
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    boolean continued = false;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher matcher = KEY.matcher(line);
      boolean remark = !continued && line.stripLeading().matches("[#!].*");
      if (!continued && !line.isBlank() && !remark && matcher.matches()) {
        String key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        lines.add(new Line(number, key, line));
      }
      continued = !remark && goesOn(line);
    }
    return lines;
  }

  /** A backslash that another one escapes is text. */
  private static boolean goesOn(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\\') {
      end--;
    }
    return (line.length() - end) % 2 == 1;
  }

  /**
   * @param faults what is wrong, by the setting's name
   * @throws InvalidConfiguration when anything is
   */
  public static void judge(Home home, Map<String, String> faults) {
    if (faults.isEmpty()) {
      return;
    }
    Map<String, Integer> lines = lines(home);
    String name = home.name(home.properties());
    List<Fault> found = new ArrayList<>();
    faults.forEach(
        (key, message) -> {
          String whose = message + Overridden.words(key, System.getenv());
          found.add(new Fault(name, lines.getOrDefault(key, 0), whose));
        });
    throw new InvalidConfiguration(found);
  }
}
