package io.chapar.split.metadata;

import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Markers;
import io.chapar.text.TableLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Chooses the title: the places that a page states it at vote, each with its weight, and the first
 * place that names the winner gives its spelling. The weights and their reasons are {@code
 * title-votes.tsv}.
 */
final class TitleChoice {
  private static final Map<String, Double> VOTES = votes();
  private static final double DECLARED = votesOf("declared");
  private static final double OTHER = votesOf("other");
  private static final double HEADLINE = votesOf("heading-alike");
  private static final double UNLIKE = votesOf("heading-unlike");
  private static final Set<String> STATED = Set.of("og:title", "json-ld", "twitter:title");
  private static final Pattern QUOTES = Pattern.compile("[\"'‘’‚“”„«»]");
  private static final Pattern DASHES = Pattern.compile("\\p{Pd}");

  /** Emoji, stars, and the guillemets before them. */
  private static final Pattern PICTURES =
      Pattern.compile("\\s*['|-]?\\s*[\\p{So}\\uFE0F\\u200D]+\\s*");

  private static final int SHORTEST = 12;
  private static final double NONE = 0;

  private final Set<String> sites;
  private final Set<String> headings;
  private final Map<String, String> folded = new HashMap<>();

  /**
   * @param sites folded names of the site
   * @param headings folded texts of the page's headings
   */
  TitleChoice(Set<String> sites, Set<String> headings) {
    this.sites = sites;
    this.headings = headings;
  }

  private static Map<String, Double> votes() {
    Map<String, Double> votes = new HashMap<>();
    for (String row : TableLines.of(TitleChoice.class, "title-votes.tsv")) {
      String[] cells = row.split("\t");
      votes.put(cells[1], Double.parseDouble(cells[0]));
    }
    return votes;
  }

  private static double votesOf(String place) {
    Double votes = VOTES.get(place);
    if (votes == null) {
      throw new IllegalStateException("title-votes.tsv has no row of " + place);
    }
    return votes;
  }

  Optional<Claim> of(List<Claim> claims) {
    Set<String> mastheads = mastheads(claims);
    List<Claim> whole = claims.stream().map(this::clean).filter(this::isTitle).toList();
    List<Claim> clean =
        whole.stream()
            .map(claim -> uncut(claim, whole))
            .map(claim -> withoutKicker(claim, whole))
            .filter(claim -> !mastheads.contains(fold(claim)))
            .toList();
    Headline headline = Headline.among(clean);
    Map<String, Double> votes = new HashMap<>();
    headline.claim().ifPresent(seen -> votes.put(fold(seen), headline.alike() ? HEADLINE : UNLIKE));
    Set<String> voted = new HashSet<>();
    for (Claim claim : clean) {
      if (!Headline.is(claim) && voted.add(claim.rule())) {
        votes.merge(fold(claim), weight(claim), Double::sum);
      }
    }
    return winner(votes, clean).or(() -> claims.stream().findFirst());
  }

  private static double weight(Claim claim) {
    return VOTES.getOrDefault(
        claim.rule(), claim.trust() > Threshold.TITLE_DECLARED.value() ? DECLARED : OTHER);
  }

  private Optional<Claim> winner(Map<String, Double> votes, List<Claim> clean) {
    double most = votes.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    List<Claim> winners =
        clean.stream().filter(claim -> votes.getOrDefault(fold(claim), NONE) >= most).toList();
    return winners.stream()
        .filter(claim -> Headline.is(claim) && isAlike(claim, winners.get(0)))
        .findFirst()
        .or(() -> winners.stream().findFirst());
  }

  /** Whether they differ in no more than the form of signs, which readers see. */
  private static boolean isAlike(Claim seen, Claim stated) {
    return plain(seen).equals(plain(stated));
  }

  private static String plain(Claim title) {
    String quoted = QUOTES.matcher(title.value()).replaceAll("'");
    return PICTURES.matcher(DASHES.matcher(quoted).replaceAll("-")).replaceAll("").strip();
  }

  private String fold(Claim claim) {
    return fold(claim.value());
  }

  /** Each title is compared with all others. */
  private String fold(String title) {
    return folded.computeIfAbsent(title, Letters::fold);
  }

  /** "Kicker: title" where OpenGraph has the title alone, or a heading that holds both. */
  private Claim withoutKicker(Claim claim, List<Claim> all) {
    String rest = claim.value().substring(claim.value().indexOf(": ") + 1).strip();
    return all.stream()
        .filter(other -> other.value().equals(rest) && other.rule().equals("og:title"))
        .findFirst()
        .or(() -> Headline.is(claim) ? endOf(claim, all) : Optional.empty())
        .map(title -> with(claim, title.value()))
        .orElse(claim);
  }

  /** What states the end of the heading as the title, where nothing states all of it. */
  private Optional<Claim> endOf(Claim heading, List<Claim> all) {
    List<Claim> stated = all.stream().filter(claim -> STATED.contains(claim.rule())).toList();
    return stated.stream().anyMatch(claim -> fold(claim).equals(fold(heading)))
        ? Optional.empty()
        : stated.stream().filter(claim -> endsWith(heading, claim.value())).findFirst();
  }

  private boolean endsWith(Claim claim, String title) {
    String end = fold(title);
    return end.length() >= SHORTEST
        && fold(claim).length() > end.length()
        && fold(claim).endsWith(end);
  }

  /**
   * A title that broken HTML cuts at its first quotation mark, or a system after some words, as
   * another place has it whole.
   */
  private static Claim uncut(Claim claim, List<Claim> all) {
    String start = withoutDots(claim.value());
    boolean dotted = start.length() >= SHORTEST && start.length() < claim.value().length();
    String told = dotted ? start : claim.value() + " \"";
    return all.stream()
        .map(Claim::value)
        .filter(title -> title.startsWith(told) && goesOn(title.substring(start.length())))
        .findFirst()
        .map(title -> with(claim, title))
        .orElse(claim);
  }

  /** What has the dots, too, has them because the title ends in them. */
  private static boolean goesOn(String rest) {
    String more = withoutDots(rest.strip());
    return !more.isEmpty() && !more.startsWith("..") && !more.startsWith("…");
  }

  private static String withoutDots(String title) {
    int dots = title.endsWith("...") ? 3 : title.endsWith("…") ? 1 : 0;
    return title.substring(0, title.length() - dots).strip();
  }

  /** The headings that stand above another and that the window's title names after it. */
  private Set<String> mastheads(List<Claim> claims) {
    List<String> seen = claims.stream().filter(Headline::is).map(this::fold).toList();
    Set<String> mastheads = new HashSet<>();
    for (Claim claim : claims) {
      String window = claim.rule().equals("title") ? fold(claim) : "";
      for (int i = 1; i < seen.size(); i++) {
        String above = seen.get(i - 1);
        String below = seen.get(i);
        boolean both = window.length() >= above.length() + below.length();
        boolean longer = isLong(below) && below.length() > above.length();
        boolean named = window.startsWith(below) || longer && window.contains(below);
        if (both && named && window.endsWith(above)) {
          mastheads.add(above);
        }
      }
    }
    return mastheads;
  }

  private static boolean isLong(String title) {
    return title.length() >= SHORTEST;
  }

  private static Claim with(Claim claim, String title) {
    return new Claim(claim.field(), title, claim.rule(), claim.trust());
  }

  private Claim clean(Claim claim) {
    return with(
        claim,
        Titles.clean(claim.value(), sites, claim.rule().equals("json-ld") ? Set.of() : headings));
  }

  private boolean isTitle(Claim claim) {
    return Letters.hasLetter(claim.value()) && !sites.contains(fold(claim));
  }

  /**
   * The heading of a page that is its article's headline.
   *
   * @param alike whether another place of the page words it alike; a heading that nothing confirms
   *     may be any heading
   */
  private record Headline(Optional<Claim> claim, boolean alike) {
    private static final double ALIKE = Threshold.HEADLINE_WORDS.value();

    /** Whether the claim is of a heading. */
    static boolean is(Claim claim) {
      String rule = claim.rule();
      return rule.length() == 2 && rule.charAt(0) == 'h' && "123456".indexOf(rule.charAt(1)) >= 0;
    }

    /**
     * The heading that repeats what another place says, of which the most trusted counts; or else
     * one that resembles any; or else the first.
     *
     * @param claims the most trusted first
     */
    static Headline among(List<Claim> claims) {
      List<Claim> seen = claims.stream().filter(Headline::is).toList();
      List<Claim> declared = claims.stream().filter(claim -> !is(claim)).toList();
      Optional<Claim> same =
          declared.stream().flatMap(d -> seen.stream().filter(c -> same(c, d))).findFirst();
      Optional<Claim> alike =
          same.or(
              () ->
                  seen.stream()
                      .filter(c -> declared.stream().anyMatch(d -> alike(c, d)))
                      .findFirst());
      boolean alone = declared.isEmpty() && !seen.isEmpty();
      return new Headline(alike.or(() -> seen.stream().findFirst()), alone || alike.isPresent());
    }

    private static boolean same(Claim one, Claim other) {
      return Letters.fold(one.value()).equals(Letters.fold(other.value()));
    }

    private static boolean alike(Claim heading, Claim declared) {
      Set<String> one = words(heading);
      Set<String> other = words(declared);
      long both = one.stream().filter(other::contains).count();
      boolean kicker = declared.value().startsWith(heading.value() + ": ");
      return !kicker && both >= ALIKE * Math.min(one.size(), other.size());
    }

    private static Set<String> words(Claim claim) {
      Set<String> words = new HashSet<>(List.of(Markers.fold(claim.value()).split(" ")));
      words.remove("");
      return words;
    }
  }
}
