package io.chapar.deliver.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.DateTime;
import io.chapar.article.Facts;
import io.chapar.article.Metadata;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.text.HalfSign;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report version in Markdown, with front matter in YAML that Hugo, Jekyll and Obsidian read.
 * Whatever a publisher wrote is plain text: no markup, no HTML, no template or shortcode, no line
 * of front matter.
 *
 * <p>The publisher's address is {@code source} and its section {@code section}: Hugo and Jekyll
 * take {@code url}, {@code slug}, {@code permalink} and {@code categories} for the path of the page
 * itself. Source: gohugo.io "Front matter", jekyllrb.com "Front matter", CommonMark 0.31, 2.4.
 */
public final class MarkdownDocument {
  private static final String FENCE = "---";
  private static final String VERSION = "version";
  private static final String RECORDED = "recorded";

  /** Written without quotation marks, as they are ours and dates to YAML. */
  private static final Set<String> PLAIN = Set.of("date", "lastmod", RECORDED);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

  /** And what other programs take for the end of a line. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF]+");

  /** By a backslash where all dialects know it, else by a reference; the second of a pair. */
  private static final Pattern MARKUP =
      Pattern.compile("[\\\\`*_\\[\\]#|$]|[&<>{}~^]|(?<==)=|(?<=%)%");

  /** What begins a list, a line of dashes or a definition at the beginning of a line. */
  private static final Pattern OPENING =
      Pattern.compile("^(?:(?=[-+:=])|(\\d{1,9})(?=[.)](?: |$)))(.)");

  private static final Map<BlockKind, String> PREFIX =
      Map.of(BlockKind.HEADING, "## ", BlockKind.QUOTE, "> ", BlockKind.LIST, "- ");

  /** UTF-8, with line feeds. */
  public byte[] write(ReportVersion version) {
    StringBuilder page = new StringBuilder(FENCE).append('\n');
    frontMatter(version).properties().forEach(field -> line(page, field));
    page.append(FENCE).append('\n');
    version.report().article().blocks().stream()
        .filter(block -> block.kind().isBody())
        .forEach(block -> page.append('\n').append(paragraph(block)));
    return HalfSign.mended(page.toString()).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Whether a file has a newer version of the report. A version of a ledger that began anew is of a
   * later time, whatever its number.
   *
   * @param file its lines, from the first
   */
  public boolean isNewer(Stream<String> file, ReportVersion version) {
    Map<String, String> fields =
        file.skip(1)
            .takeWhile(line -> !line.equals(FENCE))
            .map(line -> line.split(": ", 2))
            .filter(field -> field.length == 2)
            .collect(Collectors.toMap(field -> field[0], field -> field[1], (one, two) -> one));
    try {
      return Integer.parseInt(fields.getOrDefault(VERSION, "0")) > version.version()
          && Instant.parse(fields.getOrDefault(RECORDED, "")).isAfter(version.recordedAt());
    } catch (IllegalArgumentException | DateTimeException e) {
      return false; // somebody else's
    }
  }

  private static void line(StringBuilder page, Map.Entry<String, JsonNode> field) {
    JsonNode value = field.getValue();
    String text = PLAIN.contains(field.getKey()) ? value.asText() : value.toString();
    page.append(field.getKey()).append(": ").append(CONTROL.matcher(text).replaceAll(" "));
    page.append('\n');
  }

  private static ObjectNode frontMatter(ReportVersion version) {
    Metadata about = version.report().article().metadata();
    ObjectNode matter = JsonTree.object();
    JsonTree.put(matter, "title", about.title());
    JsonTree.put(matter, "description", about.summary());
    JsonTree.put(matter, "authors", about.bylines().stream());
    JsonTree.put(matter, "date", date(about.published()));
    String changed = date(about.modified());
    JsonTree.put(matter, "lastmod", changed == null ? version.recordedAt().toString() : changed);
    JsonTree.put(
        matter, "publisher", about.publisher() == null ? version.feed() : about.publisher());
    JsonTree.put(matter, "source", JsonTree.ascii(about.url()));
    JsonTree.put(matter, "language", version.language());
    JsonTree.put(matter, "section", about.section());
    JsonTree.put(matter, "tags", about.tags().stream());
    found(matter, version);
    matter.put("feed", version.feed()).put("id", version.id());
    matter.put(VERSION, version.version()).put("event", version.event().word());
    matter.put(RECORDED, version.recordedAt().toString());
    if (version.event() == Event.WITHDRAWN || version.isTest()) {
      matter.put("draft", true).put("published", false);
    }
    return matter;
  }

  private static void found(ObjectNode matter, ReportVersion version) {
    Facts facts = version.report().facts();
    JsonTree.put(matter, "mentions", version.mentions().stream());
    JsonTree.put(matter, "people", facts.people().stream().map(Facts.Person::name));
    JsonTree.put(
        matter, "organisations", facts.organisations().stream().map(Facts.Organisation::name));
    JsonTree.put(matter, "places", facts.places().stream().map(Facts.Place::name));
  }

  /** The day alone where the publisher says no more. */
  private static @Nullable String date(@Nullable DateTime date) {
    if (date == null) {
      return null;
    }
    return date.exact() == null ? date.value().toLocalDate().toString() : TIME.format(date.value());
  }

  private static String paragraph(Block block) {
    String prefix = PREFIX.getOrDefault(block.kind(), "");
    return block
        .text()
        .lines()
        .map(line -> CONTROL.matcher(line).replaceAll(" ").strip())
        .filter(line -> !line.isEmpty())
        .map(line -> prefix + escaped(line) + "\n")
        .collect(Collectors.joining(prefix.isEmpty() ? "\n" : ""));
  }

  private static String escaped(String line) {
    String text = MARKUP.matcher(line).replaceAll(sign -> escape(sign.group()));
    return OPENING
        .matcher(text)
        .replaceFirst(start -> known(start.group(1)) + opening(start.group(2)));
  }

  private static String escape(String sign) {
    return Matcher.quoteReplacement(
        "&<>{}~^=%".contains(sign) ? "&#" + (int) sign.charAt(0) + ";" : "\\" + sign);
  }

  private static String known(@Nullable String digits) {
    return digits == null ? "" : digits;
  }

  private static String opening(String sign) {
    return Matcher.quoteReplacement(sign.equals("=") ? "&#61;" : "\\" + sign);
  }
}
