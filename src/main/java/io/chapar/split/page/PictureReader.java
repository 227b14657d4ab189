package io.chapar.split.page;

import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The pictures of a page in its order, also those that a script would load once they are in sight:
 * their address stands in an attribute for data, or in a noscript element. Symbols are none.
 */
final class PictureReader {
  private static final int MOST = 200;
  private static final int SMALLEST = 100;
  private static final Set<String> IMAGES = Set.of("img", "amp-img");

  /** Where libraries that load late keep the address (lazysizes, lozad, WordPress plug-ins). */
  private static final String[] ADDRESSES = {
    "data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "data-image", "src"
  };

  private static final String[] SETS = {"data-srcset", "data-lazy-srcset", "srcset"};
  private static final List<String> SYMBOLS =
      List.of(
          "avatar",
          "gravatar",
          "emoji",
          "logo",
          "icon",
          "pixel",
          "spacer",
          "blank.",
          "loading",
          "placeholder",
          "/embed/");

  /** A pixel that counts readers, or a flag. */
  private static final Pattern STYLED_SMALL =
      Pattern.compile(
          "display:\\s*none|left:\\s*-\\d{3}|(?<![-a-z])(?:width|height):\\s*\\d{1,2}px");

  /** Of 125x83, not of the shape 16x10. */
  private static final Pattern STATED =
      Pattern.compile("(?<![0-9a-z])([3-9]\\d|\\d{3,4})x([3-9]\\d|\\d{3,4})(?!\\d)");

  private static final Pattern SIZE = Pattern.compile("\\d{1,4}(?:px)?");
  private static final Pattern FILE = Pattern.compile("\\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)");

  private final List<Picture> pictures = new ArrayList<>();

  List<Picture> pictures() {
    return pictures;
  }

  void see(Element element, int line, Box box) {
    Element image = element.normalName().equals("noscript") ? element.firstElementChild() : element;
    if (image != null
        && IMAGES.contains(image.normalName())
        && pictures.size() < MOST
        && isLarge(image)) {
      String address = address(addresses(image));
      if (!address.isEmpty()) {
        pictures.add(new Picture(address, line, box, isLinked(image)));
      }
    }
  }

  /** The first that is one of a picture; empty for none, or where a script would fill one in. */
  private static String address(List<String> addresses) {
    String first = "";
    for (String address : addresses) {
      if (isTemplate(address)) {
        return "";
      }
      first = first.isEmpty() && isPicture(address) ? address : first;
    }
    return first;
  }

  private static List<String> addresses(Element image) {
    List<String> found = new ArrayList<>();
    for (String name : ADDRESSES) {
      found.add(image.attr(name).strip());
    }
    addSets(image, found);
    Element picture = image.parent();
    if (picture != null && picture.normalName().equals("picture")) {
      picture.children().forEach(source -> addSets(source, found));
    }
    return found;
  }

  private static void addSets(Element source, List<String> found) {
    for (String name : SETS) {
      found.add(last(source.attr(name)));
    }
  }

  /** Of "/s.jpg 300w, /l.jpg 1200w" the last, which is the largest. */
  private static String last(String set) {
    String last = set.substring(set.lastIndexOf(", ") + 1).strip();
    int space = last.indexOf(' ');
    return space < 0 ? last : last.substring(0, space);
  }

  private static boolean isPicture(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return !address.isEmpty()
        && !lower.startsWith("data:")
        && !lower.endsWith(".svg")
        && !isStatedSmall(lower)
        && !isSymbol(lower);
  }

  private static boolean isSymbol(String address) {
    for (String symbol : SYMBOLS) {
      if (address.contains(symbol)) {
        return true;
      }
    }
    return false;
  }

  /** An address that a script would fill in; beside it stands what holds its place. */
  private static boolean isTemplate(String address) {
    return address.contains("{");
  }

  private static boolean isStatedSmall(String address) {
    Matcher size = hasSize(address) ? STATED.matcher(address) : null;
    while (size != null && size.find()) {
      if (isSmall(size.group(1)) || isSmall(size.group(2))) {
        return true;
      }
    }
    return false;
  }

  /** An x between two digits: cheaper to ask than the pattern, which few addresses match. */
  private static boolean hasSize(String address) {
    int x = address.indexOf('x', 1);
    while (x > 0 && !(isDigit(address, x - 1) && isDigit(address, x + 1))) {
      x = address.indexOf('x', x + 1);
    }
    return x > 0;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** To a page, not to the same picture as it is. */
  private static boolean isLinked(Element image) {
    Element link = image;
    while (link != null && !link.normalName().equals("a")) {
      link = link.parent();
    }
    String target = link == null ? "" : link.attr("href").toLowerCase(Locale.ROOT);
    return !target.isEmpty() && !target.startsWith("#") && !FILE.matcher(target).find();
  }

  private static boolean isLarge(Element image) {
    return !isSmall(image.attr("width"))
        && !isSmall(image.attr("height"))
        && !isStyledSmall(image.attr("style"));
  }

  private static boolean isStyledSmall(String style) {
    return !style.isEmpty() && STYLED_SMALL.matcher(style.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean isSmall(String size) {
    return !size.isEmpty()
        && Letters.isDigit(size.charAt(0))
        && SIZE.matcher(size).matches()
        && Integer.parseInt(size.replace("px", "")) < SMALLEST;
  }
}
