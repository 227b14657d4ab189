package io.chapar.split.wording;

import io.chapar.text.TableLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

  private static final List<String> LANGUAGES_OF_COUNTRIES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "tr", "fa", "ar", "ur", "kk",
          "uz", "az");

  private static final int LONGEST_OPENER = 25;
  private static final int FEWEST_WORDS = 2;

  private static final Pattern SITE =
      Pattern.compile(" [\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{Ll}{2,6}(?= |$)");

  private static final Pattern PLACE_OF_WORK =
      Pattern.compile("^(?!The )(\\p{Lu}\\S+(?: \\S+)+) in \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?$");

  private static final Pattern MARKS_BEFORE = Pattern.compile("^[\\s(\\[]+");

  private final Set<String> openers = new HashSet<>();
  private final Set<String> joiners = new HashSet<>();
  private final Set<String> roles = new HashSet<>();
  private final Set<String> nobody = new HashSet<>();
  private final Set<String> announcers = new HashSet<>();
  private final Set<String> particles = new HashSet<>();
  private final Set<String> days = new HashSet<>();

  private final Set<String> others = new HashSet<>();
  private final Set<String> ranks = new HashSet<>();
  private final Set<String> dating = new HashSet<>();
  private final Set<String> labels = new HashSet<>();
  private final Set<String> links = new HashSet<>();
  private final Set<String> companies = new HashSet<>();
  private final BylineStart start;

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
      String name = bareName(part);
      if (isName(name)) {
        names.add(name);
      }
    }
    if (isOfOrganisation(parts, names)) {
      return List.of();
    }
    return withoutOrganisations(names);
  }

  /** "Ann Lee, USA TODAY": what stands in capitals after a name that does not is a organisation. */
  private static List<String> withoutOrganisations(List<String> names) {
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
    boolean address = last > 0 && isCountry(parts.get(last).strip());
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

  /**
   * Desks, organisations and user names, where a byline names no person; empty when it names
   * nobody.
   */
  public List<String> organisationsOf(String byline) {
    return byline.length() > LONGEST || byline.contains("://")
        ? List.of()
        : withoutAddress(parts(SoftHyphens.drop(byline))).stream()
            .map(this::bareName)
            .filter(this::isOrganisation)
            .toList();
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private boolean isOrganisation(String name) {
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

  /**
   * Whether the line is the full name of one person, and perhaps a organisation or place after a
   * sign.
   */
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
    for (String word : withoutDates(List.of(SPACES.split(spaced)))) {
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
        && !isSite(name)
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
  public boolean isOfOrganisation(String name) {
    boolean initials = name.indexOf(' ') < 0 && name.length() <= LONGEST_SHORT + 1;
    return WORDS
            .splitAsStream(name.toLowerCase(Locale.ROOT))
            .anyMatch(word -> roles.contains(word) || companies.contains(word))
        || isSite(name)
        || initials && Letters.areCapitals(name);
  }

  private boolean hasRole(String name) {
    List<String> words = List.of(SPACES.split(name.toLowerCase(Locale.ROOT)));
    return words.stream().anyMatch(roles::contains) || areLabels(words);
  }

  private boolean areLabels(List<String> words) {
    return words.stream().allMatch(word -> openers.contains(word) || labels.contains(word));
  }

  /**
   * The names of countries in the languages in which bylines name them, of CLDR as Java brings it.
   * They are put together when they are first asked for: that takes as long as all tables of words.
   */
  private static boolean isCountry(String name) {
    return Countries.NAMES.contains(name);
  }

  private static final class Countries {
    private static final Set<String> NAMES = names();

    private static Set<String> names() {
      Set<String> names = new HashSet<>();
      for (String language : LANGUAGES_OF_COUNTRIES) {
        Locale in = Locale.forLanguageTag(language);
        for (String country : Locale.getISOCountries()) {
          names.add(new Locale("", country).getDisplayCountry(in));
        }
      }
      return names;
    }
  }

  /** Line breaks in place of numbers, and of the names of months and days beside them. */
  private List<String> withoutDates(List<String> words) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean named = days.contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
      boolean dated = isNumber(words, i - 1) || isNumber(words, i + 1) || isNumber(words, i + 2);
      kept.add(isNumber(words, i) || named && dated ? "\n" : word);
    }
    return kept;
  }

  /** The words of dates among those of a byline: numbers, and the names of months and days. */
  private static boolean isNumber(List<String> words, int i) {
    return i >= 0 && i < words.size() && startsWithDigit(words.get(i));
  }

  private static boolean startsWithDigit(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  /** The words that a byline begins with: "By", "Reporting by". */
  private static final class BylineStart {
    private final Set<String> openers;
    private final Set<String> announcers;

    /** The letters that they begin with: most lines begin with another. */
    private final BitSet firsts = new BitSet();

    /**
     * @param openers words that stand before a name
     * @param announcers those among them that nothing but a byline begins with
     */
    BylineStart(Set<String> openers, Set<String> announcers) {
      this.openers = openers;
      this.announcers = announcers;
      openers.forEach(word -> firsts.set(word.charAt(0)));
      announcers.forEach(word -> firsts.set(word.charAt(0)));
    }

    /** Whether the first word is one that may open a byline. */
    boolean begins(String line) {
      if (line.isEmpty() || !firsts.get(Character.toLowerCase(line.charAt(0)))) {
        return false;
      }
      String word = bare(line.substring(0, endOfWord(line, 0)).toLowerCase(Locale.ROOT));
      return openers.contains(word) || announcers.contains(word);
    }

    /** Whether one of the openers that the line begins with is of the words. */
    boolean announces(String line, Set<String> words) {
      for (int from = 0; from < line.length(); ) {
        int end = endOfWord(line, from);
        String word = bare(line.substring(from, end).toLowerCase(Locale.ROOT));
        if (words.contains(word)) {
          return true;
        }
        if (!openers.contains(word)) {
          return false;
        }
        from = end + 1;
      }
      return false;
    }

    /** Without the comma that stands for a colon: "نویسنده, …". */
    private static String bare(String word) {
      boolean comma = word.endsWith(",") || word.endsWith("،");
      return comma ? word.substring(0, word.length() - 1) : word;
    }

    private static int endOfWord(String line, int from) {
      int end = from;
      while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '\u00A0') {
        end++;
      }
      return end;
    }
  }

  /** What is left of one part of a byline without what stands around a name. */
  private String bareName(String part) {
    String name = MARKS_BEFORE.matcher(part).replaceFirst("").strip();
    boolean opened = false;
    for (int space = opener(name); space > 0; space = opener(name)) {
      name = name.substring(space).strip();
      opened = true;
    }
    name = opened ? withoutLink(name) : name;
    String person = withoutMarks(withoutBracket(name));
    return withoutRank(withoutPlaceOfWork(person));
  }

  /** "Ann Lee in Miami": the name before the place that the writer is in. */
  private String withoutPlaceOfWork(String name) {
    Matcher place = PLACE_OF_WORK.matcher(name);
    return place.matches() && isOfNames(place.group(1)) ? place.group(1) : name;
  }

  /** "Citizens for Ethics" is no name of a person. */
  private boolean isOfNames(String words) {
    return Arrays.stream(words.split(" "))
        .allMatch(word -> !Character.isLowerCase(word.charAt(0)) || particles.contains(word));
  }

  /** Whether it is the name of a host. */
  private static boolean isSite(String name) {
    return SITE.matcher(" " + name).matches();
  }

  /** "گزارش از ...": the name after the word that links it to its opener. */
  private String withoutLink(String name) {
    int space = name.indexOf(' ');
    return space > 0 && links.contains(name.substring(0, space)) ? name.substring(space + 1) : name;
  }

  /** Length of the opener that the name begins with; 0 for none. */
  private int opener(String name) {
    int colon = name.indexOf(':');
    int end = name.indexOf(' ');
    if (colon > 0 && colon < LONGEST_OPENER) {
      return colon + 1;
    }
    String word = end < 0 ? name : name.substring(0, end);
    return end > 0 && openers.contains(word.toLowerCase(Locale.ROOT)) ? end : 0;
  }

  /** "Max Muster (dpa)", but "Richard (R.J.) Eskow" is one name. */
  private static String withoutBracket(String name) {
    int bracket = name.indexOf('(');
    boolean within = bracket > 0 && Letters.hasLetter(name.substring(name.lastIndexOf(')') + 1));
    return bracket > 0 && !(within && name.indexOf(')') > 0) ? name.substring(0, bracket) : name;
  }

  private static String withoutMarks(String name) {
    int end = name.length();
    while (end > 0 && "*:.-)]»›→ ".indexOf(name.charAt(end - 1)) >= 0 && !endsInitial(name, end)) {
      end--;
    }
    return name.substring(0, end).strip();
  }

  private static boolean endsInitial(String name, int end) {
    boolean initial = end > 2 && Character.isUpperCase(name.charAt(end - 2));
    return name.charAt(end - 1) == '.'
        && (initial || name.endsWith(" Jr.") || name.endsWith(" Sr."));
  }

  /** "Ann Lee Senior Washington Correspondent": the name before the rank. */
  private String withoutRank(String name) {
    List<String> words = List.of(name.toLowerCase(Locale.ROOT).split(" "));
    int rank = 0;
    while (rank < words.size() && !ranks.contains(words.get(rank))) {
      rank++;
    }
    boolean role = rank >= FEWEST_WORDS && words.stream().skip(rank + 1L).anyMatch(roles::contains);
    return role ? withoutOrganisation(List.of(name.split(" ")).subList(0, rank)) : name;
  }

  /** "Ann Lee CNBC": the name before the organisation in capitals. */
  private static String withoutOrganisation(List<String> words) {
    String last = words.get(words.size() - 1);
    boolean organisation =
        words.size() > FEWEST_WORDS && last.equals(last.toUpperCase(Locale.ROOT));
    boolean cased = !words.get(0).equals(words.get(0).toUpperCase(Locale.ROOT));
    return String.join(" ", organisation && cased ? words.subList(0, words.size() - 1) : words);
  }
}
