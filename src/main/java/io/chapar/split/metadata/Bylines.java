package io.chapar.split.metadata;

import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Chooses the bylines: the persons that the most trusted place names, then the organisations that
 * are declared beside them; where no person is named, the desk, agency or organisation that is.
 */
public final class Bylines {
  /** The rule of a link to a writer's page between the headline and the text. */
  public static final String HEAD_LINK = "head-link";

  /** The rule of a bare name beside a date, which counts where nothing else names a writer. */
  public static final String BESIDE_DATE = "name-beside-date";

  private static final double TRUSTED = Threshold.FROM_FEED.value();
  private static final int MOST_MARKED = 4;
  private static final String BYLINE = "byline";
  private static final String LINK = "author-link";
  private static final String CARD = "author-card";
  private static final Set<String> LINKS = Set.of(LINK, HEAD_LINK);
  private static final List<String> TEASED = List.of(LINK, CARD, "far-byline");
  private static final int MOST_TEASED = 3;
  private static final double DECLARED = Threshold.DECLARED.value();

  private static final Pattern IN_PLACE = Pattern.compile(" in ");

  private final BylineNames names;
  private final Predicate<String> isPerson;
  private final Predicate<String> isAgency;
  private final Predicate<String> isSite;
  private final Predicate<String> isOwnAgency;
  private final Map<String, List<String>> read = new HashMap<>();

  /**
   * @param isSite whether a name is the page's own site's
   * @param isOwnAgency whether it is of the agency whose site it is, which the record names anyway
   */
  Bylines(
      BylineNames names,
      Predicate<String> isPerson,
      Predicate<String> isAgency,
      Predicate<String> isSite,
      Predicate<String> isOwnAgency) {
    this.names = names;
    this.isOwnAgency = isOwnAgency;
    this.isPerson = isPerson;
    this.isAgency = isAgency;
    this.isSite = isSite;
  }

  /** Names, and the claim that they were first found in. */
  record Choice(List<String> names, Claim claim) {

    /** The same and further names. */
    Choice with(List<String> more) {
      Map<String, String> all = new LinkedHashMap<>();
      names.forEach(name -> all.putIfAbsent(Letters.fold(name), name));
      more.forEach(name -> all.putIfAbsent(Letters.fold(name), name));
      return new Choice(List.copyOf(all.values()), claim);
    }
  }

  Optional<Choice> of(List<Claim> claims) {
    List<Claim> bare = claims.stream().filter(Bylines::isBare).toList();
    List<Claim> told = announced(claims.stream().filter(c -> !isBare(c)).toList());
    return persons(withoutTeasers(told))
        .or(() -> organisation(told))
        .or(() -> personsOf(bare).filter(choice -> choice.names.size() <= MOST_TEASED));
  }

  private static boolean isBare(Claim claim) {
    return claim.rule().equals(BESIDE_DATE);
  }

  /** Where microdata or links name many writers, they are of articles elsewhere. */
  private List<Claim> withoutTeasers(List<Claim> claims) {
    List<Claim> marked = claims.stream().filter(c -> c.rule().equals("microdata")).toList();
    boolean many = marked.size() > MOST_MARKED;
    Set<String> rules = new HashSet<>();
    if (claims.stream().anyMatch(claim -> claim.trust() > DECLARED)) {
      rules.addAll(List.of(LINK, CARD));
    }
    if (rules.isEmpty() || isSaid(claims)) {
      rules.add(HEAD_LINK);
    }
    for (String rule : TEASED) {
      if (claims.stream().filter(c -> c.rule().equals(rule)).map(Claim::value).distinct().count()
          > MOST_TEASED) {
        rules.add(rule);
      }
    }
    return claims.stream()
        .filter(c -> !rules.contains(c.rule()))
        .filter(c -> !many || c == marked.get(0) || !marked.contains(c))
        .toList();
  }

  /** Whether what is declared names a person, or the organisation that the head links, too. */
  private boolean isSaid(List<Claim> claims) {
    Set<String> linked =
        claims.stream()
            .filter(claim -> claim.rule().equals(HEAD_LINK))
            .map(Claim::value)
            .collect(Collectors.toSet());
    return claims.stream()
        .filter(claim -> claim.trust() > DECLARED)
        .anyMatch(
            claim ->
                linked.contains(claim.value()) || named(claim.value()).stream().anyMatch(isPerson));
  }

  /** Of lines of a byline, those that a word announces, where there are such. */
  private List<Claim> announced(List<Claim> claims) {
    List<Claim> said =
        claims.stream().filter(c -> c.rule().equals(BYLINE) && isAnnounced(c)).toList();
    return said.isEmpty()
        ? claims
        : claims.stream().filter(c -> !c.rule().equals(BYLINE) || said.contains(c)).toList();
  }

  private boolean isAnnounced(Claim line) {
    return names.beginsAsByline(line.value())
        && !(names.of(line.value()).isEmpty() && names.organisationsOf(line.value()).isEmpty());
  }

  private Optional<Choice> persons(List<Claim> claims) {
    return personsOf(claims).map(choice -> choice.with(organisations(claims, choice.claim)));
  }

  /** The agencies, desks and other organisations that are declared in one list with a claim. */
  private List<String> organisations(List<Claim> claims, Claim one) {
    return claims.stream()
        .filter(claim -> isDeclared(claim) && list(claim).equals(list(one)))
        .filter(
            claim -> claim.isOfOrganisation() || named(claim.value()).stream().noneMatch(isPerson))
        .flatMap(claim -> names.organisationsOf(claim.value()).stream().limit(1))
        .filter(name -> !isSite.test(name) && !isOwnAgency.test(name))
        .distinct()
        .limit(MOST_MARKED)
        .toList();
  }

  /** Whether a list of writers says it, which names each by itself. */
  private static boolean isDeclared(Claim claim) {
    return claim.trust() > DECLARED || claim.isOfOrganisation();
  }

  private static String list(Claim claim) {
    String rule = claim.rule();
    return claim.isOfOrganisation()
        ? rule.substring(0, rule.length() - Claim.OF_ORGANISATION.length())
        : rule;
  }

  /** Each claim is asked about several times. */
  private List<String> named(String line) {
    return read.computeIfAbsent(line, names::of);
  }

  private Optional<Choice> personsOf(List<Claim> claims) {
    Set<String> found = new LinkedHashSet<>();
    Claim first = null;
    for (Claim claim : claims) {
      if (first == null || claim.rule().equals(first.rule())) {
        named(claim.value()).stream()
            .filter(isPerson)
            .filter(name -> !isPlace(name, claim))
            .filter(new FellowName(found, claim)::fits)
            .forEach(found::add);
        first = first == null && !found.isEmpty() ? claim : first;
      }
    }
    return first == null ? Optional.empty() : Optional.of(new Choice(List.copyOf(found), first));
  }

  /** "Ankara (AA)", "القاهرة - أ ش أ": one word beside an agency is a place. */
  private boolean isPlace(String name, Claim byline) {
    return name.indexOf(' ') < 0
        && AgencyByline.parts(byline.value())
            .filter(part -> !part.equals(name) && !AgencyByline.isGivenName(part))
            .anyMatch(isAgency);
  }

  /** Whether its form is of a organisation, or a word announces it; else any label might be one. */
  private boolean isTold(String organisation, Claim line) {
    boolean label =
        organisation.indexOf(' ') < 0 || Character.isLowerCase(organisation.codePointAt(0));
    return !label
        || !line.rule().equals(BYLINE)
        || names.isOfOrganisation(organisation)
        || isSite.test(organisation)
        || isAgency.test(organisation)
        || names.beginsAsByline(line.value());
  }

  private Optional<Choice> organisation(List<Claim> claims) {
    for (Claim claim : claims) {
      List<String> organisations = new ArrayList<>(names.organisationsOf(claim.value()));
      organisations.removeIf(
          organisation -> !isDeclared(claim) && isAgency.test(IN_PLACE.split(organisation, 2)[0]));
      organisations.removeIf(isOwnAgency);
      organisations.removeIf(organisation -> !isDeclared(claim) && !isTold(organisation, claim));
      boolean named = claim.trust() > TRUSTED && !LINKS.contains(claim.rule());
      boolean place = !organisations.isEmpty() && isPlace(organisations.get(0), claim);
      if (named && !organisations.isEmpty() && !place) {
        Choice organisation = new Choice(organisations.subList(0, 1), claim);
        return Optional.of(
            isDeclared(claim) ? organisation.with(organisations(claims, claim)) : organisation);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a line below a byline names one more writer. Places, times and labels stand there as
   * well: a single word, or words in capitals, below a name that is not, is none. Scripts that tell
   * no names by capitals write a name as one word, too.
   */
  private static final class FellowName {
    private static final Set<String> LINES = Set.of("byline", "far-byline");

    private final List<String> before;
    private final boolean line;

    /**
     * @param before the names that other places have told
     * @param claim the place whose names are asked about
     */
    FellowName(Collection<String> before, Claim claim) {
      this.before = List.copyOf(before);
      this.line = LINES.contains(claim.rule());
    }

    boolean fits(String name) {
      return before.isEmpty() || !line || isLike(before.get(0), name);
    }

    private static boolean isLike(String first, String name) {
      boolean full = Letters.words(name) > 1 || Letters.words(first) == 1;
      boolean cased = name.chars().anyMatch(Character::isUpperCase);
      return !cased || full && (Letters.areCapitals(first) || !Letters.areCapitals(name));
    }
  }
}
