package io.chapar.split.wording;

import io.chapar.text.TableLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bylines to names of persons. The words that announce, join and follow names are in {@code
 * bylines.txt}: "by", "and", "reporter" in the languages that we read.
 */
public final class BylineNames {
  private static final int MOST_WORDS = 5;
  private static final int LONGEST = 60;
  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_SHORT = 4;
  private static final Pattern CELLS = Pattern.compile("\\s+");
  private static final Pattern FIRST_WORDS = Pattern.compile("[ \u00A0:]+");
  private static final Pattern SPACES = Pattern.compile("[ \u00A0]+");
  private static final Pattern WORDS = Pattern.compile("[ \u00A0_/-]+");
  private static final Pattern PLACE = Pattern.compile("\\s\\|\\s*\\p{Lu}\\p{L}+$");
  private static final Pattern MAIL = Pattern.compile("[^@]+@[^@]+\\.[^@.]+");

  private static final String BREAKS = ",;|/،؛•·–—\n\t";

  private final Set<String> openers = new HashSet<>();
  private final Set<String> joiners = new HashSet<>();
  private final Set<String> roles = new HashSet<>();
  private final Set<String> nobody = new HashSet<>();
  private final Set<String> announcers = new HashSet<>();
  private final Set<String> particles = new HashSet<>();
  private final Set<String> days = new HashSet<>();
  private final DateWords dates = new DateWords(days);
  private final Set<String> others = new HashSet<>();
  private final Set<String> ranks = new HashSet<>();
  private final Set<String> dating = new HashSet<>();
  private final Set<String> labels = new HashSet<>();
  private final Set<String> links = new HashSet<>();
  private final Set<String> companies = new HashSet<>();
  private final BylineStart start;
  private final BareNames bare = new BareNames(openers, ranks, roles, particles, links);

  public BylineNames() {
    for (String row : TableLines.of(BylineNames.class, "bylines.txt")) {
      String[] cells = CELLS.split(row, 2);
      Set<String> words =
          switch (cells[0]) {
            case "opener" -> openers;
            case "joiner" -> joiners;
            case "nobody" -> nobody;
            case "announcer" -> announcers;
            case "particle" -> particles;
            case "date" -> days;
            case "other" -> others;
            case "rank" -> ranks;
            case "dating" -> dating;
            case "label" -> labels;
            case "link" -> links;
            case "company" -> companies;
            default -> roles;
          };
      words.addAll(List.of(CELLS.split(cells[1])));
    }
    start = new BylineStart(openers, announcers);
  }

  /** One clean name each; empty when the text holds none. */
  public List<String> of(String byline) {
    List<String> names = new ArrayList<>();
    if (byline.length() > 300 || byline.contains("://") || isOfOthers(byline)) {
      return names;
    }
    String own = withoutOthers(withoutPlace(SoftHyphens.drop(byline)));
    List<String> parts = withoutAddress(parts(own));
    for (String part : parts) {
      String name = bare.of(part);
      if (isName(name)) {
        names.add(name);
      }
    }
    if (isOfOrganisation(parts, names)) {
      return List.of();
    }
    return withoutHouses(names);
  }

  /** "Ann Lee, USA TODAY": what stands in capitals after a name that does not is a house. */
  private static List<String> withoutHouses(List<String> names) {
    boolean cased = !names.isEmpty() && names.get(0).chars().anyMatch(Character::isLowerCase);
    return names.stream().filter(name -> !cased || !Letters.areCapitals(name)).toList();
  }

  /**
   * "Center for Drug Evaluation and Research": a word joined to what is no name is none, either.
   */
  private static boolean isOfOrganisation(List<String> parts, List<String> names) {
    boolean words = names.stream().allMatch(name -> name.indexOf(' ') < 0);
    return words
        && parts.size() > 1
        && Letters.words(parts.get(0)) > 2
        && names.size() < parts.size();
  }

  /** "Der Anzeiger, Hamburg, Germany": the parts before the place and the country that end it. */
  private List<String> withoutAddress(List<String> parts) {
    int last = parts.size() - 1;
    boolean address = last > 0 && Countries.isOne(parts.get(last).strip());
    return address ? parts.subList(0, Math.max(1, last - 1)) : parts;
  }

  /** "Interview: Ann Lee Photos: Bob Ray": the part before those who did not write. */
  private String withoutOthers(String byline) {
    String[] words = byline.toLowerCase(Locale.ROOT).split(" ");
    int at = 0;
    for (int i = 0; i < words.length; i++) {
      boolean label = words[i].endsWith(":");
      if (i > 0 && label && others.contains(words[i].substring(0, words[i].length() - 1))) {
        return byline.substring(0, at).strip();
      }
      at += words[i].length() + 1;
    }
    return byline;
  }

  /** "Ann Lee | Madrid": one word parted from a full name by a bar is a place. */
  private static String withoutPlace(String byline) {
    Matcher place = PLACE.matcher(byline);
    boolean named = place.find() && Letters.areCased(byline.substring(0, place.start()));
    return named ? byline.substring(0, place.start()) : byline;
  }

  /** Whether it names those who did not write: "Photograph by …", not "Photos and words by …". */
  public boolean isOfOthers(String byline) {
    String[] words = FIRST_WORDS.split(byline.toLowerCase(Locale.ROOT), 3);
    return words.length > 1 && others.contains(words[0]) && !joiners.contains(words[1]);
  }

  /** Desks, houses and user names, where a byline names no person; empty when it names nobody. */
  public List<String> housesOf(String byline) {
    return byline.length() > LONGEST || byline.contains("://")
        ? List.of()
        : withoutAddress(parts(SoftHyphens.drop(byline))).stream()
            .map(bare::of)
            .filter(this::isHouse)
            .toList();
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private boolean isHouse(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return Letters.hasLetter(name)
        && !isUser(name)
        && name.length() > 2
        && Letters.words(name) <= MOST_WORDS
        && name.chars().noneMatch(BylineNames::isSign)
        && List.of(SPACES.split(folded)).stream().noneMatch(nobody::contains)
        && !areLabels(List.of(SPACES.split(folded)));
  }

  /** A name to log in with: "editor7". */
  private static boolean isUser(String name) {
    return name.indexOf(' ') < 0
        && Character.isLowerCase(name.charAt(0))
        && Character.isDigit(name.charAt(name.length() - 1));
  }

  /** Whether a word names a month or a day. */
  public boolean isOfDate(String word) {
    return days.contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
  }

  /** Without a last word that leads to a date: "Max Muster am". */
  public String withoutDating(String start) {
    int space = start.lastIndexOf(' ');
    boolean leads = space >= 0 && dating.contains(lastWord(start));
    return leads ? start.substring(0, space) : start;
  }

  /** Whether the line is nothing but the word that announces a name: "By", "Autor:". */
  public boolean isLabel(String line) {
    String label = line.strip();
    return label.length() <= LONGEST_LABEL && announcers.contains(label.toLowerCase(Locale.ROOT));
  }

  /** Whether the line is the full name of one person and nothing else. */
  public boolean isAlone(String line) {
    int words = Letters.words(line);
    return words >= 2 && words <= 4 && of(line).equals(List.of(line));
  }

  /** Whether the line is the full name of one person, and perhaps a house or place after a sign. */
  public boolean beginsWithName(String line) {
    List<String> found = of(line);
    return found.size() == 1
        && line.length() <= LONGEST
        && line.startsWith(found.get(0))
        && isAlone(found.get(0));
  }

  /** Whether the line opens as a byline does and holds nothing but names. */
  public boolean isByline(String line) {
    return opens(line, openers);
  }

  /** Whether the line opens as nothing but a byline does, and holds nothing but names. */
  public boolean isAnnounced(String line) {
    return opens(line, announcers);
  }

  /** "ByAnn Lee", "by:Ann Lee", as elements without a space between them join: with the space. */
  public String unglued(String line) {
    int colon = line.indexOf(':');
    boolean glued = colon > 0 && colon < LONGEST_LABEL && colon + 1 < line.length();
    if (glued && Character.isUpperCase(line.charAt(colon + 1)) && start.begins(line)) {
      return line.substring(0, colon + 1) + " " + line.substring(colon + 1);
    }
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    for (int i = 2; i + 1 < end; i++) {
      boolean seam = Character.isLowerCase(line.charAt(i - 1)) && isCapital(line, i);
      if (seam && announcers.contains(line.substring(0, i).toLowerCase(Locale.ROOT))) {
        return line.substring(0, i) + " " + line.substring(i);
      }
    }
    return line;
  }

  private static boolean isCapital(String line, int at) {
    return Character.isUpperCase(line.charAt(at)) && Character.isLowerCase(line.charAt(at + 1));
  }

  /** Whether the first word is one that may open a byline: cheap, for lines of every kind. */
  public boolean beginsAsByline(String line) {
    return start.begins(line);
  }

  private boolean opens(String line, Set<String> words) {
    return start.announces(line, words)
        && Letters.words(line) <= MOST_WORDS + 3
        && !Letters.endsWithStop(line)
        && !of(line).isEmpty();
  }

  private List<String> parts(String byline) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < byline.length(); i++) {
      spaced.append(BREAKS.indexOf(byline.charAt(i)) >= 0 ? " \n " : byline.charAt(i));
    }
    for (String word : dates.broken(List.of(SPACES.split(spaced)))) {
      if (word.equals("\n")
          || word.equals("-")
          || joiners.contains(word.toLowerCase(Locale.ROOT))) {
        parts.add(part.toString());
        part.setLength(0);
      } else if (!word.startsWith("@") && !MAIL.matcher(word).matches()) {
        part.append(part.isEmpty() ? "" : " ").append(word);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  private boolean isName(String name) {
    int words = Letters.words(name);
    if (name.length() > LONGEST || words > MOST_WORDS || !Letters.hasLetter(name)) {
      return false;
    }
    boolean plain = name.chars().noneMatch(c -> Character.isDigit(c) || isSign(c));
    boolean letter = Character.isLetter(name.codePointAt(0));
    return plain
        && letter
        && !Character.isLowerCase(name.codePointAt(0))
        && name.length() > 2
        && (words > 1 || !Letters.isArabic(name.charAt(0)))
        && !hasRole(name)
        && !announcers.contains(lastWord(name))
        && !BareNames.isSite(name)
        && hasCapitals(name);
  }

  /** Whether each word of the name is a capital one, a particle, or of a script without case. */
  private boolean hasCapitals(String name) {
    return List.of(SPACES.split(name)).stream()
        .allMatch(
            word ->
                !Character.isLowerCase(word.codePointAt(0))
                    || particles.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static boolean isSign(int c) {
    return c == '@' || c == '#' || c == '?' || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  /**
   * Whether a word of it is of a desk, an office or a company, or its form is a host's or "AFP".
   */
  public boolean isOfHouse(String name) {
    boolean initials = name.indexOf(' ') < 0 && name.length() <= LONGEST_SHORT + 1;
    return WORDS
            .splitAsStream(name.toLowerCase(Locale.ROOT))
            .anyMatch(word -> roles.contains(word) || companies.contains(word))
        || BareNames.isSite(name)
        || initials && Letters.areCapitals(name);
  }

  private boolean hasRole(String name) {
    List<String> words = List.of(SPACES.split(name.toLowerCase(Locale.ROOT)));
    return words.stream().anyMatch(roles::contains) || areLabels(words);
  }

  private boolean areLabels(List<String> words) {
    return words.stream().allMatch(word -> openers.contains(word) || labels.contains(word));
  }
}
