package io.chapar.camel.edit;

import io.chapar.article.TemporaryFailure;
import io.chapar.camel.ledger.LedgerComponent;
import io.chapar.camel.ledger.LedgerComponent.RouteVersions;
import io.chapar.camel.ledger.LedgerEndpoint;
import io.chapar.config.KeywordFiles;
import io.chapar.config.SiteProfiles;
import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.PropertiesFile;
import io.chapar.config.watchlist.FeedAddresses;
import io.chapar.config.watchlist.WatchList;
import io.chapar.edits.FileSet;
import io.chapar.keywords.Phrase;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.split.site.SiteProfile;
import io.chapar.web.ShownAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routes, settings, site profiles and watch list that run, and how a set that a check found
 * good takes over.
 */
public final class GoodSet {
  private static final Logger LOG = LoggerFactory.getLogger(GoodSet.class);

  private final Home home;
  private final Path list;
  private final CamelContext context;
  private final RunningRoutes routes;
  private final SupervisedRoutes starts;
  private final RouteVersions versions;
  private final LiveSettings settings;
  private final Consumer<List<WatchList.Line>> watch;
  private final Consumer<List<SiteProfile>> sites;
  private final Consumer<Map<String, List<Phrase>>> keywords;
  private final List<String> done = new ArrayList<>();
  private Map<String, String> texts;
  private String feeds;
  private Set<String> names;
  private Map<String, String> profiles;
  private Map<String, String> lists;
  private boolean whole = true;

  /**
   * @param list the watch list
   * @param context that was started with them
   * @param starts its routes
   * @param watch is given each watch list that differs from the one before
   * @param sites is given the site profiles, each time that one differs
   * @param keywords is given the lists of phrases, each time that one differs
   */
  public GoodSet(
      Home home,
      Path list,
      StartedWith started,
      CamelContext context,
      SupervisedRoutes starts,
      Consumer<List<WatchList.Line>> watch,
      Consumer<List<SiteProfile>> sites,
      Consumer<Map<String, List<Phrase>>> keywords) {
    this.home = home.edited();
    this.list = list;
    this.texts = started.texts();
    this.context = context;
    this.starts = starts;
    this.routes = new RunningRoutes(context, starts, RouteSet.of(texts));
    this.versions = context.getComponent("ledger", LedgerComponent.class).versions();
    this.settings = new LiveSettings(context, started.settings());
    this.watch = watch;
    this.feeds = feeds(texts);
    this.names = names(started.feeds());
    this.sites = sites;
    this.profiles = below(this.home.sites(), texts);
    this.keywords = keywords;
    this.lists = below(this.home.keywords(), texts);
  }

  private Map<String, String> below(Path path, Map<String, String> of) {
    Map<String, String> some = new HashMap<>(of);
    String folder = home.name(path);
    some.keySet().removeIf(name -> !name.startsWith(folder));
    return some;
  }

  private String feeds(Map<String, String> of) {
    return of.getOrDefault(home.name(list), "");
  }

  /**
   * Takes over what is on disk.
   *
   * @param next the texts of all files, in which a check found no fault
   * @return what that did, a line each
   * @throws InvalidConfiguration when a route does not start; the set before runs again
   * @throws TemporaryFailure when the watch list cannot be stored now; taken again, it goes on
   */
  List<String> take(Map<String, String> next) {
    List<WatchList.Line> watched = FeedAddresses.require(home, list);
    List<SiteProfile> read = SiteProfiles.read(home);
    Map<String, List<Phrase>> phrases = KeywordFiles.read(home);
    done.addAll(keywords(phrases, below(home.keywords(), next)));
    done.addAll(routes(next));
    done.addAll(sites(read, below(home.sites(), next)));
    done.addAll(watch(watched, feeds(next)));
    List<String> lines = done.isEmpty() ? List.of("changes nothing") : List.copyOf(done);
    done.clear();
    return lines;
  }

  private List<String> routes(Map<String, String> next) {
    Map<String, String> before = settings.running();
    List<String> waiting = settings.take(PropertiesFile.values(home));
    RouteSet asked = RouteSet.of(next);
    try {
      List<String> lines = new ArrayList<>(become(asked, name(next)));
      lines.addAll(waiting(waiting, asked, next));
      texts = next;
      return lines;
    } catch (Exception e) {
      LOG.debug("an edit", e);
      settings.give(before);
      whole = false;
      mend();
      throw new InvalidConfiguration(List.of(new Fault("routes", 0, reason(e))));
    }
  }

  private List<String> become(RouteSet set, String name) throws Exception {
    versions.now(name);
    Set<String> left = subscribers();
    List<String> lines = routes.become(set);
    left.removeAll(subscribers());
    return Stream.concat(lines.stream(), left.stream().map(GoodSet::left)).toList();
  }

  /** Those to which a route delivers. */
  private Set<String> subscribers() {
    Set<String> all = starts.subscribers();
    context.getRoutes().stream()
        .map(Route::getEndpoint)
        .filter(LedgerEndpoint.class::isInstance)
        .flatMap(from -> Stream.ofNullable(((LedgerEndpoint) from).getSubscriber()))
        .forEach(all::add);
    return all;
  }

  private static String left(String subscriber) {
    return "no route delivers to "
        + subscriber
        + " now: its deliveries wait for one, or for chapar subscribers remove "
        + subscriber;
  }

  /** Whether something of an edit was taken and the rest not yet. */
  boolean isHalfTaken() {
    return !done.isEmpty();
  }

  /** Of the set that runs. */
  String name() {
    return name(texts);
  }

  private static String name(Map<String, String> texts) {
    return FileSet.ofTexts(texts).name();
  }

  /** What the edit changes and a node that runs does not take. */
  private List<String> waiting(List<String> settings, RouteSet asked, Map<String, String> next) {
    List<String> all = new ArrayList<>(RouteSet.of(texts).fixedOtherwise(asked));
    if (!Objects.equals(texts.get(properties()), next.get(properties()))) {
      all.addAll(settings);
    }
    return all.isEmpty()
        ? List.of()
        : List.of("at the next start takes effect: " + String.join(", ", all));
  }

  private String properties() {
    return home.name(home.properties());
  }

  private static String reason(Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return ShownAddress.inText(failure.getMessage() + " (" + cause.getMessage() + ")")
        + "; all is as before";
  }

  private List<String> sites(List<SiteProfile> read, Map<String, String> texts) {
    if (texts.equals(profiles)) {
      return List.of();
    }
    sites.accept(read);
    List<String> lines = ChangedProfiles.lines(profiles, texts, read);
    profiles = texts;
    return lines;
  }

  /** Before the routes, which may name a new list. */
  private List<String> keywords(Map<String, List<Phrase>> read, Map<String, String> texts) {
    if (texts.equals(lists)) {
      return List.of();
    }
    keywords.accept(read);
    lists = texts;
    int phrases = read.values().stream().mapToInt(List::size).sum();
    return List.of(phrases + " phrases of " + read.size() + " keyword files are in force");
  }

  private static Set<String> names(List<WatchedFeed> watched) {
    return watched.stream().map(WatchedFeed::name).collect(Collectors.toSet());
  }

  private List<String> watch(List<WatchList.Line> watched, String text) {
    if (text.equals(feeds)) {
      return List.of();
    }
    Set<String> before = names;
    watch.accept(watched);
    context.getComponent("ledger", LedgerComponent.class).groups(groups(home, list));
    feeds = text;
    names = names(watched.stream().map(WatchList.Line::feed).toList());
    long gone = before.stream().filter(name -> !names.contains(name)).count();
    String lost = gone == 0 ? "" : ", " + gone + " of before no longer";
    return List.of("feeds watched: " + watched.size() + lost);
  }

  /** Of each feed that is in some, by its name. */
  public static Map<String, List<String>> groups(Home home, Path list) {
    return WatchList.lines(home, list).stream()
        .filter(line -> !line.groups().isEmpty())
        .collect(Collectors.toMap(line -> line.feed().name(), WatchList.Line::groups));
  }

  /** Starts what does not run of the good set; nothing when all of it runs. */
  void mend() {
    if (whole) {
      return;
    }
    try {
      become(RouteSet.of(texts), name());
      whole = true;
    } catch (Exception e) {
      throw new TemporaryFailure("the routes before do not start again: " + reason(e), e);
    }
  }

  /**
   * What a node was started with.
   *
   * @param texts of all files, by name
   * @param settings of the operator's file
   * @param feeds of the watch list
   */
  public record StartedWith(
      Map<String, String> texts, Map<String, String> settings, List<WatchedFeed> feeds) {
    public StartedWith {
      texts = Map.copyOf(texts);
      settings = Map.copyOf(settings);
      feeds = List.copyOf(feeds);
    }
  }

  /** Which site profiles an edit changes, in words, and how to see what that mends. */
  private static final class ChangedProfiles {
    /** More of them are counted. */
    private static final int NAMED = 3;

    private ChangedProfiles() {}

    /**
     * @param before the texts of the files, by their names
     * @param now likewise
     * @param read the profiles that are in force now
     */
    static List<String> lines(
        Map<String, String> before, Map<String, String> now, List<SiteProfile> read) {
      TreeSet<String> changed = new TreeSet<>(before.keySet());
      changed.addAll(now.keySet());
      changed.removeIf(file -> now.getOrDefault(file, "").equals(before.getOrDefault(file, "")));
      List<String> lines = new ArrayList<>();
      lines.add("site profiles in force: " + read.size());
      changed.stream()
          .limit(NAMED)
          .forEach(file -> lines.add(line(file, before.containsKey(file), read)));
      if (changed.size() > NAMED) {
        lines.add("and " + (changed.size() - NAMED) + " other profiles changed");
      }
      return lines;
    }

    private static String line(String file, boolean known, List<SiteProfile> read) {
      Optional<SiteProfile> profile =
          read.stream().filter(one -> file.endsWith("/" + one.name() + ".yaml")).findFirst();
      if (profile.isEmpty()) {
        return file + " is removed";
      }
      TreeSet<String> hosts = new TreeSet<>(profile.get().hosts());
      String others = hosts.size() == 1 ? "" : "; it has " + hosts.size() + " hosts, one a command";
      return file
          + (known ? " is changed" : " is new")
          + "; what it changes of articles that were read before: chapar reread --host "
          + hosts.first()
          + " --since 7d --dry-run"
          + others;
    }
  }
}
