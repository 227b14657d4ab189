package io.chapar.deliver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.Block;
import io.chapar.article.Metadata;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report as a message of a chat, by a template. What a publisher wrote is text in it and never
 * markup, whatever signs it holds.
 */
public final class ChatMessage {
  /** As routes name the template. */
  public static final String TEMPLATE = "template";

  private static final Pattern NAME = Pattern.compile("\\{([^{}\\s]{1,40})}");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n]]+");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a template can name, and what it stands for; empty where it is not known. */
  private static final Map<String, Function<ReportVersion, String>> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("headline", ChatMessage::headline);
    NAMES.put("title", ReportVersion::title);
    NAMES.put("summary", version -> known(about(version).summary()));
    NAMES.put("text", ChatMessage::text);
    NAMES.put("url", version -> known(about(version).url()));
    NAMES.put("publisher", ChatMessage::publisher);
    NAMES.put("authors", version -> String.join(", ", about(version).bylines()));
    NAMES.put("section", version -> known(about(version).section()));
    NAMES.put("mentions", version -> String.join(", ", version.mentions()));
    NAMES.put("published", version -> known(version.publishedAt()));
    NAMES.put("event", version -> version.event().word());
    NAMES.put("feed", ReportVersion::feed);
    NAMES.put("language", ReportVersion::language);
    NAMES.put("id", ReportVersion::id);
  }

  /** A service, and how long the text of its messages may be. */
  public enum Chat {
    /** {@code text} of an incoming webhook, in characters with what is escaped. */
    SLACK(40_000) {
      @Override
      int weight(int character) {
        return escaped(character).length();
      }

      /** {@code mrkdwn} off: asterisks are asterisks. */
      @Override
      void write(ObjectNode message, String text, @Nullable URI link, String chat) {
        String escaped = text.codePoints().mapToObj(Chat::escaped).collect(Collectors.joining());
        message.put("text", escaped).put("mrkdwn", false);
      }
    },
    /** {@code sendMessage} of the Bot API without {@code parse_mode}: plain text, in UTF-16. */
    TELEGRAM(4_096) {
      @Override
      int weight(int character) {
        return Character.charCount(character);
      }

      @Override
      void write(ObjectNode message, String text, @Nullable URI link, String chat) {
        message.put("chat_id", chat).put("text", text);
      }
    },
    /** A card in 28 KB of JSON: text runs know no Markdown, so the link is a button. */
    TEAMS(24_000) {
      @Override
      int weight(int character) {
        return character < ' ' || character == '"' || character == '\\'
            ? 6
            : Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      }

      @Override
      void write(ObjectNode message, String text, @Nullable URI link, String chat) {
        ObjectNode attachment = message.put("type", "message").putArray("attachments").addObject();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        ObjectNode card = attachment.putObject("content");
        card.put("type", "AdaptiveCard").put("version", "1.4");
        for (String line : text.split("\n")) {
          ObjectNode block = card.withArray("body").addObject().put("type", "RichTextBlock");
          block.putArray("inlines").addObject().put("type", "TextRun").put("text", line);
        }
        if (link != null) {
          ObjectNode open = card.putArray("actions").addObject().put("type", "Action.OpenUrl");
          open.put("title", String.valueOf(link.getHost())).put("url", link.toString());
        }
      }
    };

    private final int most;

    public static Optional<Chat> of(String word) {
      return Arrays.stream(values())
          .filter(one -> one.name().equalsIgnoreCase(word.strip()))
          .findFirst();
    }

    Chat(int most) {
      this.most = most;
    }

    abstract int weight(int character);

    abstract void write(ObjectNode message, String text, @Nullable URI link, String chat);

    /** As Slack's documents say, "Escaping text". */
    static String escaped(int character) {
      return switch (character) {
        case '&' -> "&amp;";
        case '<' -> "&lt;";
        case '>' -> "&gt;";
        default -> Character.toString(character);
      };
    }

    /** Ends with an ellipsis where it is too long. */
    String cut(String text) {
      int weight = 0;
      int lastFit = 0;
      for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
        lastFit = weight + weight('…') <= most ? at : lastFit;
        weight += weight(text.codePointAt(at));
        if (weight > most) {
          return text.substring(0, lastFit) + "…";
        }
      }
      return text;
    }
  }

  /** What is wrong with a template; empty when nothing is. */
  public static Optional<String> fault(String template) {
    return NAME.matcher(template)
        .results()
        .map(name -> name.group(1))
        .filter(name -> !NAMES.containsKey(name))
        .findFirst()
        .map(
            name ->
                "a chat's template has no {"
                    + name
                    + "}; known are "
                    + String.join(", ", NAMES.keySet()));
  }

  /**
   * @param template has no {@link #fault}; its lines end with a line end, or with a backslash and n
   * @param chat to whom, where the service asks; else empty
   */
  public Envelope compose(ReportVersion version, Chat to, String template, String chat) {
    String filled = filled(template, version);
    String text = to.cut(filled.isEmpty() ? version.id() : filled);
    ObjectNode message = JSON.createObjectNode();
    to.write(message, text, link(version), chat);
    return new Envelope(bytes(message), "application/json; charset=UTF-8", Map.of());
  }

  /** A line of which all names are empty is left out. */
  private static String filled(String template, ReportVersion version) {
    return template
        .replace("\\n", "\n")
        .lines()
        .filter(line -> hasText(line, version))
        .map(line -> NAME.matcher(line).replaceAll(name -> value(name, version)))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static boolean hasText(String line, ReportVersion version) {
    Matcher names = NAME.matcher(line);
    return !names.find()
        || names.reset().results().anyMatch(name -> !value(name, version).isEmpty());
  }

  private static String value(MatchResult name, ReportVersion version) {
    Function<ReportVersion, String> of = Objects.requireNonNull(NAMES.get(name.group(1)));
    return Matcher.quoteReplacement(CONTROL.matcher(of.apply(version)).replaceAll(" "));
  }

  private static Metadata about(ReportVersion version) {
    return version.report().article().metadata();
  }

  private static String known(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** Of other events than the first it begins with what happened. */
  private static String headline(ReportVersion version) {
    String event = version.event() == Event.CREATED ? "" : version.event().word() + ": ";
    return event + version.title();
  }

  private static String text(ReportVersion version) {
    return version.report().article().blocks().stream()
        .filter(block -> block.kind().isBody())
        .map(Block::text)
        .collect(Collectors.joining("\n"));
  }

  /** As the page names it; its feed where it does not. */
  private static String publisher(ReportVersion version) {
    String named = about(version).publisher();
    return named == null ? version.feed() : named;
  }

  /** Of the web alone, and short enough for a button. */
  private static @Nullable URI link(ReportVersion version) {
    URI url = about(version).url();
    return url != null && url.toString().matches("https?://.{1,2000}") ? url : null;
  }

  private static byte[] bytes(ObjectNode message) {
    try {
      return JSON.writeValueAsString(message).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
