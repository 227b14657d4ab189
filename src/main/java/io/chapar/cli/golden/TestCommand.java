package io.chapar.cli.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.chapar.article.PermanentFailure;
import io.chapar.camel.Replay;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.cli.option.HomeOption;
import io.chapar.cli.screen.TypedAddress;
import io.chapar.config.Settings;
import io.chapar.config.SiteProfiles;
import io.chapar.split.PageSplitter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recorded pages and feeds, through the operator's routes. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Shows where recorded pages and feeds come out otherwise than expected.",
      "The pages and feeds of config/golden/ go through the routes, and the pages beside site"
          + " profiles, config/sites/NAME/, through the splitter. No network is used, but to record;"
          + " what NAME held before is then replaced."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all is as expected", "1:something differs"},
    footer = {
      "",
      "Examples:",
      "  chapar test",
      "  chapar test --record https://www.isna.ir/news/1402042214275 isna-short",
      "  chapar test --record https://www.isna.ir/rss isna-feed",
      "  chapar test --accept isna-short    what comes out now is what is expected"
    })
public final class TestCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--record", paramLabel = "URL", description = "fetches and keeps it as NAME")
  private @Nullable String record;

  @Option(names = "--feed", description = "what is recorded is a feed, whatever it looks like")
  private boolean feed;

  @Option(names = "--accept", description = "takes what comes out now as what is expected")
  private boolean accept;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "folders of config/golden/ (default: all)")
  private List<String> names = List.of();

  @Override
  public Integer call() throws IOException {
    if (record != null) {
      return record(record);
    }
    int differing = 0;
    try (Replay replay = new Replay(home.home())) {
      List<Golden> all = chosen();
      for (Golden golden : all) {
        differing +=
            accept
                ? told(golden.name(), Golden.FROM, () -> accept(golden, replay))
                : told(golden.name(), Golden.FROM, () -> golden.differences(replay));
      }
      List<SiteGolden> sites = names.isEmpty() ? SiteGolden.all(home.home()) : List.of();
      differing += sites(sites);
      System.out.println(all.size() + sites.size() + " tested, " + differing + " differ");
    }
    return differing == 0 ? 0 : 1;
  }

  private int sites(List<SiteGolden> goldens) throws IOException {
    PageSplitter splitter = new PageSplitter(SiteProfiles.read(home.home()));
    int differing = 0;
    for (SiteGolden golden : goldens) {
      differing += told(golden.name(), SiteGolden.EXPECTED, () -> golden.differences(splitter));
    }
    return differing;
  }

  private static List<String> accept(Golden golden, Replay replay) throws IOException {
    golden.expectThis(replay);
    System.out.println(golden.name() + "  expected.json is written; read it before you trust it");
    return List.of();
  }

  private interface Differences {
    List<String> lines() throws IOException;
  }

  /**
   * @param from the file that says where it came from
   */
  private static int told(String name, String from, Differences differences) {
    List<String> lines = lines(from, differences);
    lines.forEach(line -> System.out.println(name + "  " + line));
    return lines.isEmpty() ? 0 : 1;
  }

  /** One that cannot be tested differs, and the others are tested all the same. */
  private static List<String> lines(String from, Differences differences) {
    try {
      return differences.lines();
    } catch (PermanentFailure e) {
      return List.of(String.valueOf(e.getMessage()));
    } catch (JsonProcessingException e) {
      return List.of("holds no JSON where it should: " + words(e));
    } catch (IOException e) {
      return List.of("cannot be read: " + e.getMessage());
    } catch (IllegalArgumentException | DateTimeException e) {
      return List.of(from + " is wrong: " + e.getMessage());
    }
  }

  /** Without what the parser says of itself. */
  private static String words(JsonProcessingException e) {
    String what =
        e.getOriginalMessage().replaceFirst("(?s)(: expected close marker| \\(start marker).*", "");
    return e.getLocation() == null ? what : what + " in line " + e.getLocation().getLineNr();
  }

  private List<Golden> chosen() throws IOException {
    Path folder = home.home().resolve("config/golden");
    if (!names.isEmpty()) {
      return names.stream().map(name -> golden(folder, name)).toList();
    }
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(Files::isDirectory)
          .filter(one -> !one.getFileName().toString().startsWith("."))
          .sorted()
          .map(Golden::new)
          .toList();
    }
  }

  private Golden golden(Path folder, String name) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw wrong("\"" + name + "\" is no name; letters, digits, dots and dashes make one");
    }
    if (!Files.isDirectory(folder.resolve(name)) && record == null) {
      throw wrong("there is no config/golden/" + name);
    }
    return new Golden(folder.resolve(name));
  }

  private ParameterException wrong(String what) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
  }

  private int record(String text) throws IOException {
    if (names.size() != 1) {
      throw wrong("--record needs one NAME, under which it is kept");
    }
    URI address = TypedAddress.of(text, spec);
    Golden golden = chosen().get(0);
    Settings settings = Placeholders.fetching(home.home());
    try (Replay replay = new Replay(home.home())) {
      Recording got = feed ? Recording.ofFeed(settings, address) : Recording.of(settings, address);
      return told(golden.name(), Golden.FROM, () -> record(golden, got, replay));
    }
  }

  private static List<String> record(Golden golden, Recording got, Replay replay)
      throws IOException {
    golden.record(got, replay);
    String what = got.isFeed() ? "  is a feed; expected.json" : "  is a page; expected.json";
    System.out.println(golden.name() + what + " is written; read it before you trust it");
    return List.of();
  }
}
