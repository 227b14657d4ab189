package io.chapar.config;

import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.YamlFile;
import io.chapar.config.file.YamlFile.Entry;
import io.chapar.config.file.YamlFile.Part;
import io.chapar.config.watchlist.FeedValues;
import io.chapar.file.FileTrouble;
import io.chapar.split.site.SiteProfile;
import io.chapar.text.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code config/sites/NAME.yaml}, a file for each publisher: {@code hosts}, what pages do not
 * say ({@code zone}, {@code language}, {@code agency}), and CSS selectors for fields.
 */
public final class SiteProfiles {
  private static final String SUFFIX = ".yaml";
  private static final int MOST_FILES = 2_000;
  private static final int MOST_BYTES = 64 * 1024;
  private static final int MOST_HOSTS = 100;
  private static final int MOST_SELECTORS = 20;
  private static final String HOST = "[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){1,8}";
  private static final Map<String, Function<String, ?>> FACTS =
      Map.of(
          "zone",
          FeedValues::zone,
          "language",
          FeedValues::language,
          "agency",
          SiteProfiles::agency);

  private final Home home;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, String> hosts = new HashMap<>();

  private SiteProfiles(Home home) {
    this.home = home;
  }

  /**
   * @return none where there is no such folder
   * @throws InvalidConfiguration with all their faults
   */
  public static List<SiteProfile> read(Home home) {
    SiteProfiles reading = new SiteProfiles(home);
    List<SiteProfile> profiles = new ArrayList<>();
    for (Path file : files(home.sites())) {
      reading.profile(file).ifPresent(profiles::add);
    }
    if (!reading.faults.isEmpty()) {
      throw new InvalidConfiguration(reading.faults);
    }
    return profiles;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = all.filter(SiteProfiles::isOurs).sorted().limit(MOST_FILES + 1L).toList();
      if (files.size() > MOST_FILES) {
        throw invalid("holds more than " + MOST_FILES + " files; put several hosts in one");
      }
      return files;
    } catch (IOException e) {
      throw invalid("cannot be read (" + FileTrouble.of(e) + "); it is a folder");
    }
  }

  /** Not what editors put beside it, such as a lock that is hidden. */
  private static boolean isOurs(Path file) {
    String name = file.getFileName().toString();
    return (name.endsWith(SUFFIX) || name.endsWith(".yml")) && !name.startsWith(".");
  }

  private static InvalidConfiguration invalid(String message) {
    return new InvalidConfiguration(List.of(new Fault("config/sites", 0, message)));
  }

  private Optional<SiteProfile> profile(Path file) {
    String name = home.name(file);
    if (!name.endsWith(SUFFIX)) {
      faults.add(new Fault(name, 0, "is never read; the names of such files end in " + SUFFIX));
      return Optional.empty();
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        faults.add(new Fault(name, 0, "is larger than " + MOST_BYTES + " bytes"));
        return Optional.empty();
      }
      Optional<Part> top = YamlFile.read(home, file);
      if (top.isEmpty()) {
        faults.add(new Fault(name, 0, "is empty; write hosts: and what is known of them"));
      }
      return top.map(part -> new Profile(name, part).read());
    } catch (IOException e) {
      faults.add(new Fault(name, 0, "cannot be read (" + FileTrouble.of(e) + ")"));
    } catch (InvalidConfiguration e) {
      faults.addAll(e.faults());
    }
    return Optional.empty();
  }

  private static String agency(String text) {
    if (text.isBlank() || text.length() > 100) {
      throw new IllegalArgumentException("is no name of 1 to 100 characters");
    }
    return text;
  }

  /** The reading of one file. */
  private final class Profile {
    private final String file;
    private final Part top;

    Profile(String file, Part top) {
      this.file = file;
      this.top = top;
    }

    SiteProfile read() {
      known();
      Map<String, List<String>> selectors = new LinkedHashMap<>();
      for (Entry entry : top.entries()) {
        if (SiteProfile.FIELDS.contains(entry.key())) {
          selectors.put(entry.key(), selectors(entry));
        }
      }
      String name = file.substring(file.lastIndexOf('/') + 1, file.length() - SUFFIX.length());
      return new SiteProfile(
          name,
          hosts(),
          selectors,
          fact("zone", ZoneId.class),
          fact("language", String.class),
          fact("agency", String.class));
    }

    private void known() {
      Set<String> names = new HashSet<>(SiteProfile.FIELDS);
      names.addAll(FACTS.keySet());
      names.add("hosts");
      for (Entry entry : top.entries()) {
        if (!names.contains(entry.key())) {
          String advice = Spelling.advice(entry.key(), names);
          fault(entry.line(), "unknown \"" + entry.key() + "\"; " + advice);
        }
      }
    }

    private Set<String> hosts() {
      Optional<Part> part = top.get("hosts");
      List<Part> written = part.map(Profile::values).orElse(List.of());
      if (written.isEmpty() || written.size() > MOST_HOSTS) {
        int line = part.orElse(top).line();
        fault(line, "has no hosts; write hosts: and 1 to " + MOST_HOSTS + " such as dawn.com");
      }
      Set<String> own = new HashSet<>();
      written.stream().limit(MOST_HOSTS).forEach(host -> host(host).ifPresent(own::add));
      return own;
    }

    private Optional<String> host(Part part) {
      String host = part.text().orElse("").replaceFirst("^www\\.", "");
      if (!host.matches(HOST)) {
        fault(part.line(), "\"" + host + "\" is no host; write it alone, in lower case ASCII");
        return Optional.empty();
      }
      String other = hosts.putIfAbsent(host, file + ":" + part.line());
      if (other != null) {
        fault(part.line(), host + " is a host of " + other + " already; remove one");
      }
      return Optional.of(host);
    }

    private List<String> selectors(Entry entry) {
      List<Part> written = values(entry.value());
      if (written.isEmpty() || written.size() > MOST_SELECTORS) {
        fault(entry.line(), entry.key() + " is 1 to " + MOST_SELECTORS + " CSS selectors");
      }
      List<String> selectors = new ArrayList<>();
      for (Part part : written.stream().limit(MOST_SELECTORS).toList()) {
        String selector = part.text().orElse("");
        selectors.add(selector);
        SiteProfile.wrongSelector(selector)
            .ifPresent(wrong -> fault(part.line(), entry.key() + " \"" + selector + "\" " + wrong));
      }
      return selectors;
    }

    private <T> @Nullable T fact(String key, Class<T> type) {
      Function<String, ?> reader = FACTS.get(key);
      Part part = top.get(key).orElse(null);
      if (part == null || reader == null) {
        return null;
      }
      try {
        return type.cast(reader.apply(part.text().orElse("")));
      } catch (IllegalArgumentException e) {
        fault(part.line(), key + " " + e.getMessage());
        return null;
      }
    }

    /** One value, or those of a list. */
    private static List<Part> values(Part part) {
      return part.isList() ? part.members() : part.isNothing() ? List.of() : List.of(part);
    }

    private void fault(int line, String message) {
      faults.add(new Fault(file, line, message));
    }
  }
}
